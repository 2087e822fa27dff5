import { ERRORS } from '#contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { Refused, type Handlers } from './support/fake-server'
import { openDesk } from './support/open-desk'

const CONTENT = '{"kind":"skill-studio-rescue"}'
const SHA = createHash('sha256').update(CONTENT).digest('hex')
const IDS = ['photo-0001', 'photo-0002', 'photo-0003'] as const
const PICTURE = 'picture'

const textOf = (photos: Readonly<Record<string, string>>, content = CONTENT, sha256 = SHA) =>
  JSON.stringify({
    content,
    sha256,
    photos: Object.entries(photos).map(([id, bytes]) => ({
      id,
      data: Buffer.from(bytes).toString('base64'),
    })),
  })
const fileOf = (text: string) => new File([text], 'rescue.json', { type: 'application/json' })

const preview = (part: object = {}) => ({
  filingId: 'filing-0001',
  isNew: false,
  importedAt: null,
  title: '2026 年度技能大师工作室申报',
  who: '领办人 张三',
  savedAt: '2026-11-20T01:30:00.000Z',
  sections: [
    {
      title: '证书',
      changes: [{ label: '证书照片', now: null, brings: '1 张', outcome: 'applies', why: null }],
    },
  ],
  photos: IDS.map((id) => ({
    id,
    label: '证书照片',
    sha256: 'a'.repeat(64),
    size: PICTURE.length,
    state: 'missing',
    why: null,
  })),
  leftOut: 0,
  ...part,
})
const receiving = (id: string) => ({ id, state: 'receiving', offset: 0, why: null })
const stored = (fileId: string) => ({
  fileId,
  offset: PICTURE.length,
  state: 'stored',
  sha256: 'a'.repeat(64),
})

async function openDialog(handlers: Handlers = {}) {
  const server = openDesk('/applications', {
    'desk.applications': () => ({ applications: [] }),
    'desk.previewRescue': () => preview(),
    'desk.beginRescue': () => ({ photos: IDS.map(receiving) }),
    'desk.sendRescued': ({ params }) => stored(params['fileId'] ?? ''),
    'desk.importRescue': () => ({ applied: 1, clashes: 0, refused: 0, photos: 3 }),
    ...handlers,
  })
  fireEvent.click(await screen.findByRole('button', { name: '代为导入' }))
  await screen.findByRole('dialog')
  return server
}
const choose = (...texts: readonly string[]) =>
  fireEvent.change(screen.getByLabelText('对方导出的文件'), { target: { files: texts.map(fileOf) } })
const all = textOf({ [IDS[0]]: PICTURE, [IDS[1]]: PICTURE, [IDS[2]]: PICTURE })
const linesOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)
async function confirm() {
  fireEvent.change(screen.getByLabelText('为什么代为导入'), { target: { value: '手机进水' } })
  fireEvent.click(screen.getByRole('button', { name: /^导\s*入$/ }))
}

describe('代为导入 (F35)', () => {
  test('looks first, then brings the photos and the answers, in this order, and says what became of each photo', async () => {
    const server = await openDialog({
      'desk.sendRescued': ({ params }) => {
        if (params['fileId'] === IDS[1]) throw new Refused('FILE_NOT_IMAGE')
        return stored(params['fileId'] ?? '')
      },
    })
    choose(textOf({ [IDS[0]]: PICTURE, [IDS[1]]: PICTURE }))
    expect(await screen.findByText(/领办人 张三/)).toBeTruthy()
    expect(linesOf('照片和文件')).toEqual([
      '1. 证书照片导入',
      '2. 证书照片导入',
      '3. 证书照片不导入：文件里没有，要由对方上传。',
    ])
    expect(server.named('desk.previewRescue')[0]?.body).toEqual({
      content: CONTENT,
      sha256: SHA,
      carried: [IDS[0], IDS[1]],
    })
    await confirm()
    expect(await screen.findByText('导入完成')).toBeTruthy()
    expect(linesOf('照片和文件')).toEqual([
      '1. 证书照片已导入',
      '2. 证书照片被拒：这不是可用的照片。',
      '3. 证书照片被拒：文件里没有，要由对方上传。',
    ])
    expect(screen.getByText(/有 2 份照片或文件没有导入/)).toBeTruthy()
    const order = server.calls.map(({ name }) => name).filter((name) => /escue/.test(name))
    expect(order).toEqual([
      'desk.previewRescue',
      'desk.beginRescue',
      'desk.sendRescued',
      'desk.sendRescued',
      'desk.importRescue',
    ])
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await screen.findByText(/已导入 1 处/)).toBeTruthy()
  })

  test('files of one export are chosen together; of two exports they are not mixed', async () => {
    const server = await openDialog()
    choose(textOf({ [IDS[0]]: PICTURE }), textOf({}, '{"kind":"other"}', 'b'.repeat(64)))
    expect(await screen.findByText('这几个文件不是同一次导出的，请分开导入。')).toBeTruthy()
    choose(textOf({ [IDS[0]]: PICTURE }), textOf({ [IDS[1]]: PICTURE }))
    await waitFor(() => expect(server.named('desk.previewRescue')).toHaveLength(1))
    expect(server.named('desk.previewRescue')[0]?.body).toMatchObject({ carried: [IDS[0], IDS[1]] })
  })

  test('a file that was cut off, is another one or too large has its own sentence; the server is not asked', async () => {
    const server = await openDialog()
    const bad = [
      [all.slice(0, -30), '文件不完整，没有传完，请对方重新发送。'],
      ['{"a":1}', '这不是手机上导出的文件，请重新选择。'],
      [textOf({}, '一'.repeat(300_001)), '文件太大，不是手机上导出的，请核对是不是拿错了文件。'],
      ['hello', '这不是手机上导出的文件，请重新选择。'],
    ] as const
    for (const [text, words] of bad) {
      choose(text)
      expect(await screen.findByText(words)).toBeTruthy()
    }
    expect(server.named('desk.previewRescue')).toHaveLength(0)
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^导\s*入$/ }).disabled).toBe(true)
  })

  test('what the server says of a file is read in the dialog', async () => {
    const codes = ['RESCUE_DAMAGED', 'RESCUE_FOREIGN', 'RESCUE_DRAFT_EXISTS', 'FORM_UNKNOWN'] as const
    let asked = 0
    await openDialog({
      'desk.previewRescue': () => {
        throw new Refused(codes[asked++] ?? 'INTERNAL')
      },
    })
    for (const code of codes) {
      choose(all)
      expect(await screen.findByText(ERRORS[code].message)).toBeTruthy()
    }
  })

  test('a draft that is still to be made, and a file that was imported before, are said before anything is done', async () => {
    await openDialog({
      'desk.previewRescue': () => preview({ isNew: true, importedAt: '2026-11-20T02:00:00.000Z' }),
    })
    choose(all)
    expect(await screen.findByText('服务器上还没有这份材料，导入时为对方建一份草稿。')).toBeTruthy()
    expect(screen.getByText(/导入过。再导入一次不会重复，也不会覆盖之后的改动。/)).toBeTruthy()
  })

  test('without an answer in the middle nothing is called imported; again it goes on where the server stands', async () => {
    let isLost = true
    const server = await openDialog({
      'desk.beginRescue': () => ({
        photos: IDS.map((id) => (isLost ? receiving(id) : { ...receiving(id), state: 'stored' })),
      }),
      'desk.sendRescued': ({ params }) => {
        if (isLost && params['fileId'] === IDS[2]) throw new TypeError('network')
        return stored(params['fileId'] ?? '')
      },
    })
    choose(all)
    await screen.findByText(/领办人 张三/)
    await confirm()
    expect(await screen.findByText('没有收到服务器的回应。')).toBeTruthy()
    expect(screen.queryByText('导入完成')).toBeNull()
    expect(server.named('desk.importRescue')).toHaveLength(0)
    isLost = false
    fireEvent.click(screen.getByRole('button', { name: /^导\s*入$/ }))
    expect(await screen.findByText('导入完成')).toBeTruthy()
    expect(server.named('desk.importRescue')).toHaveLength(1)
  })
})
