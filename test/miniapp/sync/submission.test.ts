import { filingOn, newFiling, setUp, statusOn, submissionOn } from './support/scene'

async function withDraft() {
  const scene = setUp()
  const id = scene.phone.sync.start(newFiling)
  scene.phone.sync.edit(id, 'person', 'name', '张三')
  await scene.phone.pass(1_000)
  return { ...scene, id }
}
const nonceOf = (phone: Parameters<typeof filingOn>[0], id: string) =>
  filingOn(phone, id).meta.submission?.nonce

describe('提交', () => {
  test('未提交 → 正在确认 → 已提交, with a receipt that carries our nonce', async () => {
    const { phone, id } = await withDraft()
    expect(submissionOn(phone, id).phrase).toBe('未提交')
    phone.sync.submit(id)
    expect(submissionOn(phone, id).phrase).toBe('正在确认')
    await phone.settle()
    expect(submissionOn(phone, id)).toMatchObject({
      phrase: '已提交',
      receipt: { receiptNo: 'SB-1', nonce: nonceOf(phone, id) },
    })
  })

  test('a double tap is one submission', async () => {
    const { phone, server, id } = await withDraft()
    phone.sync.submit(id)
    phone.sync.submit(id)
    await phone.settle()
    phone.sync.submit(id)
    await phone.settle()
    expect(server.filing(id).receipts).toHaveLength(1)
    expect(server.calls.filter((call) => call.endsWith('/submit'))).toHaveLength(1)
  })

  test('a lost reply: the server is asked, the same receipt is found, nothing is submitted twice', async () => {
    const { phone, server, id } = await withDraft()
    phone.fates.push('replyLost')
    phone.sync.submit(id)
    await phone.settle()
    expect(submissionOn(phone, id).phrase).toBe('正在确认')
    phone.restart()
    await phone.pass(2_000)
    expect(submissionOn(phone, id)).toMatchObject({ phrase: '已提交', receipt: { receiptNo: 'SB-1' } })
    expect(server.calls.filter((call) => call.endsWith('/submit'))).toHaveLength(1)
  })

  test('a lost request: the same body goes again under the same key', async () => {
    const { phone, server, id } = await withDraft()
    phone.fates.push('requestLost')
    phone.sync.submit(id)
    await phone.settle()
    const body = filingOn(phone, id).meta.submission?.body
    await phone.pass(2_000)
    expect(filingOn(phone, id).meta.submission?.body).toEqual(body)
    expect(server.filing(id).receipts).toMatchObject([{ nonce: nonceOf(phone, id) }])
  })

  test('a receipt with another nonce is not ours: the outcome stays unknown until the server lists ours', async () => {
    const { phone, server, id } = await withDraft()
    phone.rewrite = (request, body) =>
      request.path.endsWith('/submit') ? body.replace(/"nonce":"[^"]+"/, '"nonce":"somebody-else"') : body
    phone.sync.submit(id)
    await phone.settle()
    expect(submissionOn(phone, id).phrase).toBe('正在确认')
    await phone.pass(2_000)
    expect(submissionOn(phone, id)).toMatchObject({
      phrase: '已提交',
      receipt: { nonce: nonceOf(phone, id) },
    })
    expect(server.calls.filter((call) => call.endsWith('/submit'))).toHaveLength(1)
  })

  test('waits for every section and every photo, and names every hash', async () => {
    const { phone, id } = await withDraft()
    phone.setOnline(false)
    const photo = phone.picture(new Uint8Array(1_000))
    phone.sync.addPhoto(id, 'person', 'certificate', photo)
    phone.sync.edit(id, 'unit', 'unitName', '某厂')
    phone.sync.submit(id)
    expect(submissionOn(phone, id)).toMatchObject({
      phrase: '已排队，联网后自动提交',
      note: '以到达服务器的时间为准，请在 2026年3月31日 24:00 前联网。',
    })
    phone.restart()
    phone.setOnline(true)
    await phone.settle()
    expect(submissionOn(phone, id).phrase).toBe('已提交')
    expect(filingOn(phone, id).meta.submission?.body?.files).toEqual([{ id: photo.id, sha256: photo.sha256 }])
    expect(filingOn(phone, id).meta.submission?.body?.sections).toEqual({ person: 2, unit: 1 })
  })

  test('a refusal lists what to mend, keeps the draft, and the next tap is a new submission', async () => {
    const { phone, server, id } = await withDraft()
    const problems = [{ section: 'person', path: 'skill', message: '请填写专长。' }]
    server.refuseNext.push({ path: /submit/, code: 'FILING_INCOMPLETE', detail: { problems } })
    phone.sync.submit(id)
    await phone.settle()
    expect(submissionOn(phone, id)).toMatchObject({ phrase: '被退回', refusal: { problems } })
    const first = nonceOf(phone, id)
    phone.sync.edit(id, 'person', 'skill', '焊工')
    phone.sync.submit(id)
    await phone.settle()
    expect(submissionOn(phone, id).phrase).toBe('已提交')
    expect(nonceOf(phone, id)).not.toBe(first)
  })

  test('editing takes back a submission that still waits', async () => {
    const { phone, server, id } = await withDraft()
    phone.setOnline(false)
    phone.sync.submit(id)
    phone.sync.edit(id, 'person', 'name', '张三丰')
    expect(submissionOn(phone, id).phrase).toBe('未提交')
    phone.setOnline(true)
    await phone.settle()
    expect(server.filing(id).receipts).toHaveLength(0)
  })

  test('an open conflict or a refused photo sends it back instead of waiting for ever', async () => {
    const { phone, server, id } = await withDraft()
    server.refuseNext.push({ path: /bytes/, code: 'FILE_DAMAGED' })
    phone.sync.addPhoto(id, 'person', 'certificate', phone.picture(new Uint8Array(100)))
    await phone.settle()
    phone.sync.submit(id)
    await phone.settle()
    expect(submissionOn(phone, id)).toMatchObject({
      phrase: '被退回',
      refusal: { code: 'FILES_MISSING', problems: [{ section: 'person', message: '文件已损坏，打不开。' }] },
    })
  })

  test('what another person changed after the tap sends it back: the declaration did not cover it', async () => {
    const { phone, phoneOf, server, id } = await withDraft()
    const other = phoneOf('contact')
    await other.sync.pull(id)
    phone.setOnline(false)
    phone.sync.edit(id, 'person', 'skill', '焊工')
    phone.sync.submit(id)
    other.sync.edit(id, 'person', 'name', '张山')
    await other.pass(1_000)
    phone.setOnline(true)
    await phone.settle()
    expect(submissionOn(phone, id)).toMatchObject({ phrase: '被退回', refusal: { code: 'FILING_STALE' } })
    expect(server.filing(id).receipts).toHaveLength(0)
  })

  test('two people submit at once: one submission, and both read it as 已提交', async () => {
    const { phone, phoneOf, server, id } = await withDraft()
    const other = phoneOf('contact')
    await other.sync.pull(id)
    phone.sync.submit(id)
    other.sync.submit(id)
    await phone.settle()
    await other.settle()
    expect(server.filing(id).receipts).toHaveLength(1)
    expect([submissionOn(phone, id).phrase, submissionOn(other, id).phrase]).toEqual(['已提交', '已提交'])
  })

  test('a returned filing is corrected and submitted again; edits outside the return wait with a reason', async () => {
    const { phone, server, id } = await withDraft()
    phone.sync.submit(id)
    await phone.settle()
    server.returnFor(id, ['person'])
    await phone.sync.pull(id)
    expect(submissionOn(phone, id).phrase).toBe('未提交')
    phone.sync.edit(id, 'person', 'name', '张三丰')
    phone.sync.submit(id)
    await phone.settle()
    expect(server.filing(id).receipts.map(({ packageNo }) => packageNo)).toEqual([1, 2])
    expect(submissionOn(phone, id)).toMatchObject({ phrase: '已提交', receipt: { packageNo: 2 } })
    expect(statusOn(phone, id).word).toBe('已到服务器')
  })
})
