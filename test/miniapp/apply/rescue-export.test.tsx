import type { Rescue } from '#contract'
import { render, screen } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { act } from 'react'
import { RescueExport } from '../../../src/miniapp/features/apply/rescue-export'
import { filingOf } from '../../../src/miniapp/features/forms/draft'
import { copyText, shareTextFile } from '../../../src/miniapp/platform/share-file'
import { taroDouble } from '../../support/taro/api'
import { beginFiling, fillIn, pullAs, sectionState, signIn, type Begun } from '../forms/support/filing'
import { showSection, tap } from '../forms/support/page'
import { files, keptFiles } from '../photos/support/kept-files-double'

jest.mock('../../../src/miniapp/platform/files', () =>
  jest.requireActual<object>('../photos/support/kept-files-double'),
)
jest.mock('../../../src/miniapp/platform/share-file', () => ({
  ...jest.requireActual<object>('../../../src/miniapp/platform/share-file'),
  base64Of: (bytes: ArrayBuffer) => Buffer.from(bytes).toString('base64'),
  shareTextFile: jest.fn(),
  copyText: jest.fn(),
}))

const ID_NUMBER = '11010519491231002X'
const [shared, copied] = [jest.mocked(shareTextFile), jest.mocked(copyText)]

beforeEach(() => {
  taroDouble.reset()
  signIn()
  keptFiles.bytes.clear()
  shared.mockReset().mockResolvedValue(undefined)
  copied.mockReset().mockResolvedValue(undefined)
})

const show = (begun: Begun) => render(<RescueExport draft={begun.draft} filing={filingOf(begun.draft)} />)
const press = (name: string) => act(async () => tap(name))
/** What left the phone last, its hash checked. */
function exported(): { readonly rescue: Rescue; readonly photos: readonly { id: string; data: string }[] } {
  const { content, sha256, photos } = JSON.parse(shared.mock.calls.at(-1)?.[1] ?? '') as {
    content: string
    sha256: string
    photos: { id: string; data: string }[]
  }
  expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
  return { rescue: JSON.parse(content) as Rescue, photos }
}
async function withPhoto(begun: Begun, id: string): Promise<void> {
  await files.keep(id, { path: 'picture' })
  const sha256 = createHash('sha256').update('picture').digest('hex')
  begun.draft.sync.addPhoto(begun.draft.filingId, 'certificate', 'photos', { id, sha256, size: 7 })
}

describe('导出未上传内容 (F35)', () => {
  test('is not offered while there is nothing to carry', () => {
    show(beginFiling())
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('says how much lies only here and that exporting is not submitting; the answers stay', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国', position: '班长' } })
    show(begun)
    expect(screen.getByText(/有 2 处内容只在这部手机上/).textContent).toContain('导出不等于提交')
    await press('导出未上传内容')
    const { rescue } = exported()
    expect(rescue).toMatchObject({ filingId: begun.draft.filingId, accountId: 'account-1', leftOut: 0 })
    expect(rescue.sections[0]?.changes.map(({ path, to }) => [path, to])).toEqual([
      ['name', '王建国'],
      ['position', '班长'],
    ])
    expect(screen.getByText('已导出')).toBeTruthy()
    expect(filingOf(begun.draft).sections['leader']?.values).toEqual({ name: '王建国', position: '班长' })
  })

  test('asks before an identity number leaves the phone, and goes without it when told so', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国', idNumber: ID_NUMBER } })
    show(begun)
    await press('导出未上传内容')
    expect(shared).not.toHaveBeenCalled()
    expect(screen.getByRole('dialog').textContent).toContain('有 1 处证件号码等内容')
    await press('不带号码导出')
    expect(shared.mock.calls[0]?.[1]).not.toContain(ID_NUMBER)
    expect(exported().rescue.leftOut).toBe(1)
    await press('导出未上传内容')
    await press('带上号码导出')
    expect(shared.mock.calls[1]?.[1]).toContain(ID_NUMBER)
    expect(exported().rescue.leftOut).toBe(0)
  })

  test('carries the photos; one that is gone leaves the others', async () => {
    const begun = beginFiling()
    await withPhoto(begun, 'photo-0001')
    await withPhoto(begun, 'photo-0002')
    keptFiles.bytes.delete('photo-0002')
    show(begun)
    await press('导出未上传内容')
    const { rescue, photos } = exported()
    expect(rescue.photos.map(({ id }) => id)).toEqual(['photo-0001', 'photo-0002'])
    expect(photos).toEqual([{ id: 'photo-0001', data: Buffer.from('picture').toString('base64') }])
  })

  test('copies the text where no file can be sent, and says so when even that fails', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国' } })
    show(begun)
    shared.mockRejectedValue(new Error('no share'))
    await press('导出未上传内容')
    expect(copied.mock.calls[0]?.[0]).toContain('skill-studio-rescue')
    expect(screen.getByText('已导出')).toBeTruthy()
    copied.mockRejectedValue(new Error('no clipboard'))
    await press('导出未上传内容')
    expect(screen.getByText('现在导不出来')).toBeTruthy()
    expect(screen.queryByText('已导出')).toBeNull()
  })
})

describe('where work is stuck, the export is one tap away', () => {
  const tasks = (begun: Begun) => `/pages/apply/tasks/index?filingId=${begun.draft.filingId}`

  test('in a part that was locked before it was sent', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { position: '班长' } })
    await pullAs(begun, { state: 'submitted', sections: [sectionState('leader', {}, { editable: false })] })
    showSection(begun, 'leader')
    tap('去导出')
    expect(taroDouble.visits.at(-1)).toBe(tasks(begun))
  })

  test('on a phone without room', () => {
    const begun = beginFiling()
    begun.phone.isFull = true
    fillIn(begun, { leader: { position: '班长' } })
    showSection(begun, 'leader')
    expect(screen.getByText('手机空间不够，刚填的内容还没有存好')).toBeTruthy()
    tap('去导出')
    expect(taroDouble.visits.at(-1)).toBe(tasks(begun))
  })

  test('nothing of it in a part where all is well', () => {
    showSection(beginFiling(), 'leader')
    expect(screen.queryByRole('button', { name: '去导出' })).toBeNull()
  })
})
