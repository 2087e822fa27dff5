import type { Rescue } from '#contract'
import { render, screen } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { act } from 'react'
import { RescueExport } from '../../../src/miniapp/features/apply/rescue-export'
import { filingOf } from '../../../src/miniapp/features/forms/draft'
import { copyText, prepareTextFile } from '../../../src/miniapp/platform/share-file'
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
  prepareTextFile: jest.fn(),
  copyText: jest.fn(),
}))

const ID_NUMBER = '11010519491231002X'
const [prepared, copied] = [jest.mocked(prepareTextFile), jest.mocked(copyText)]
/** What was handed over, by file name. */
const sent = jest.fn<Promise<void>, [string, string]>()

beforeEach(() => {
  taroDouble.reset()
  signIn()
  keptFiles.bytes.clear()
  sent.mockReset().mockResolvedValue(undefined)
  prepared.mockReset().mockImplementation(async (name, fill) => {
    let text = ''
    await fill((piece) => {
      text += piece
    })
    return () => sent(name, text)
  })
  copied.mockReset().mockResolvedValue(undefined)
})

const show = (begun: Begun) => render(<RescueExport draft={begun.draft} filing={filingOf(begun.draft)} />)
const press = (name: string) => act(async () => tap(name))
/** Two taps, since WeChat takes a file only straight from one. */
const pressBoth = async () => {
  await press('导出未上传内容')
  await press('保存文件')
}
/** What left the phone last, its hash checked. */
function exported(): { readonly rescue: Rescue; readonly photos: readonly { id: string; data: string }[] } {
  const { content, sha256, photos } = JSON.parse(sent.mock.calls.at(-1)?.[1] ?? '') as {
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
    expect(screen.getByText('文件已备好')).toBeTruthy()
    expect(screen.queryByText('已导出')).toBeNull()
    await press('保存文件')
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
    expect(prepared).not.toHaveBeenCalled()
    expect(screen.getByRole('dialog').textContent).toContain('有 1 处证件号码等内容')
    await press('不带号码导出')
    await press('保存文件')
    expect(sent.mock.calls[0]?.[1]).not.toContain(ID_NUMBER)
    expect(exported().rescue.leftOut).toBe(1)
    await press('导出未上传内容')
    await press('带上号码导出')
    await press('保存文件')
    expect(sent.mock.calls[1]?.[1]).toContain(ID_NUMBER)
    expect(exported().rescue.leftOut).toBe(0)
  })

  test('carries the photos with their bytes, also those that lie under another id; one that is gone is said', async () => {
    const begun = beginFiling()
    await withPhoto(begun, 'photo-0001')
    await withPhoto(begun, 'photo-0002')
    const sha256 = createHash('sha256').update('picture').digest('hex')
    const again = { id: 'photo-0003', sha256, size: 7, bytesOf: 'photo-0001' }
    begun.draft.sync.addPhoto(begun.draft.filingId, 'certificate', 'photos', again)
    keptFiles.bytes.delete('photo-0002')
    show(begun)
    await pressBoth()
    const { rescue, photos } = exported()
    expect(rescue.photos.map(({ id }) => id)).toEqual(['photo-0001', 'photo-0002', 'photo-0003'])
    const data = Buffer.from('picture').toString('base64')
    expect(photos).toEqual([
      { id: 'photo-0001', data },
      { id: 'photo-0003', data },
    ])
    expect(screen.getByText(/有 1 张照片已不在本机，没有导出/)).toBeTruthy()
  })

  test('a filing the server never heard of takes along what its draft needs', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国' } })
    show(begun)
    await pressBoth()
    const { meta } = filingOf(begun.draft)
    expect(meta.isOnServer).toBe(false)
    expect(exported().rescue.onlyHere).toEqual({ subject: meta.subject, role: 'leader' })
  })

  test('more photos than a chat carries go in several files, each whole by itself', async () => {
    const begun = beginFiling()
    for (const id of ['photo-0001', 'photo-0002', 'photo-0003']) {
      await withPhoto(begun, id)
      begun.draft.sync.addPhoto(begun.draft.filingId, 'certificate', 'photos', {
        id: `${id}-large`,
        sha256: createHash('sha256').update('large').digest('hex'),
        size: 4 * 1024 * 1024,
      })
      keptFiles.bytes.set(`${id}-large`, Buffer.alloc(4 * 1024 * 1024, id))
    }
    show(begun)
    expect(screen.getByText(/会分成 3 个文件，请都交给经办人员/)).toBeTruthy()
    await press('导出未上传内容')
    for (const n of [1, 2, 3]) {
      expect(screen.getByText(`第 ${n} 个文件已备好，共 3 个`)).toBeTruthy()
      await press(`保存第 ${n} 个文件`)
    }
    expect(screen.getByText('已导出')).toBeTruthy()
    const files = sent.mock.calls.map(
      ([name, text]) =>
        [
          name,
          JSON.parse(text) as { content: string; sha256: string; photos: { id: string; data: string }[] },
        ] as const,
    )
    expect(new Set(files.map(([name]) => name)).size).toBe(3)
    expect(new Set(files.map(([, { sha256, content }]) => sha256 + content)).size).toBe(1)
    expect(files.flatMap(([, { photos }]) => photos.map(({ id }) => id))).toHaveLength(6)
    const large = files[0]?.[1].photos.find(({ id }) => id === 'photo-0001-large')
    expect(Buffer.from(large?.data ?? '', 'base64').equals(Buffer.alloc(4 * 1024 * 1024, 'photo-0001'))).toBe(
      true,
    )
  })

  test('a file that was not taken is offered again; the text can be copied, without the photos and saying so', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国' } })
    await withPhoto(begun, 'photo-0001')
    show(begun)
    sent.mockRejectedValueOnce(new Error('shareFileMessage:fail cancel'))
    await pressBoth()
    expect(screen.getByText('文件没有交出去')).toBeTruthy()
    expect(screen.queryByText('已导出')).toBeNull()
    await press('复制文字内容')
    expect(copied.mock.calls[0]?.[0]).toContain('skill-studio-rescue')
    expect(screen.getByText('文字内容已复制').parentElement?.parentElement?.textContent).toContain(
      '照片不在里面',
    )
    await press('保存文件')
    expect(screen.getByText('已导出')).toBeTruthy()
  })

  test('without room for the file nothing is called exported, and the text can still be copied', async () => {
    const begun = beginFiling()
    fillIn(begun, { leader: { name: '王建国' } })
    show(begun)
    prepared.mockRejectedValue(new Error('no room'))
    await press('导出未上传内容')
    expect(screen.getByText('现在导不出来')).toBeTruthy()
    await press('复制文字内容')
    expect(screen.getByText('文字内容已复制')).toBeTruthy()
    copied.mockRejectedValue(new Error('no clipboard'))
    await press('导出未上传内容')
    await press('复制文字内容')
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
