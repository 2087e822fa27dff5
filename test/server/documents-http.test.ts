import { formOf } from '#policy'
import { createHash } from 'node:crypto'
import { checkProof } from '../../src/server/documents/proof/check-proof'
import { frozenForm, packagesOf } from '../../src/server/records/packages'
import {
  caseOf,
  openNotice,
  openProgramme,
  pair,
  type Pair,
  type Programme,
  refusal,
  set,
  startApplication,
  submit,
} from '../support/programme'
import { photo } from '../support/images'
import { upload } from '../support/uploads'
import { partsOf, wordText } from '../support/zip-parts'

let programme: Programme
let noticeId: string
let people: Pair
let filingId: string

const sample = caseOf(1, { leaderName: '王𠮷明' })

beforeAll(async () => {
  programme = await openProgramme()
  noticeId = await openNotice(programme)
  people = await pair(programme, 1)
  filingId = await startApplication(programme, noticeId, people, sample)
})
afterAll(() => programme.server.close())

const asMember = (path: string) =>
  programme.server.request('GET', `/api/filings/${filingId}/${path}`, {
    headers: { Authorization: `Bearer ${people.contact.token}` },
  })
const asOfficer = (path: string) =>
  programme.server.request('GET', `/api/filings/${filingId}/${path}`, {
    headers: { Cookie: programme.officer.cookie, Referer: `${programme.server.origin}/desk/` },
  })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
/** Words of a PDF of ours are glyph numbers; its title and dates stand in plain. */
const printCodeIn = (text: string) => /打印校验码 ([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4})/.exec(text)?.[1]

describe('before the submit', () => {
  test('its people print what they have written, numbers in full; the desk finds nothing', async () => {
    const answer = await asMember('form.docx')
    expect(answer.status).toBe(200)
    const text = wordText(await answer.arrayBuffer())
    expect(text).toContain('尚未提交')
    expect(text).toContain(sample.leaderIdNumber)
    expect(text).toContain('2026 年度评选通知')
    for (const path of ['form.docx', 'form.pdf', 'receipts/1/pdf'])
      expect((await asOfficer(path)).status).toBe(404)
    expect((await asMember('receipts/1/pdf')).status).toBe(404)
    expect((await asMember('receipts/1/proof')).status).toBe(404)
  })

  test('the code of the print changes with a word, and not with the photo of the stamped print', async () => {
    const before = printCodeIn(wordText(await (await asMember('form.docx')).arrayBuffer()))
    expect(before).toBeDefined()
    await set(people.leader.api, filingId, 'leader', { position: '副班长' })
    const changed = printCodeIn(wordText(await (await asMember('form.docx')).arrayBuffer()))
    expect(changed).not.toBe(before)
    await set(people.leader.api, filingId, 'leader', { position: '班组长（示例）' })
    expect(printCodeIn(wordText(await (await asMember('form.docx')).arrayBuffer()))).toBe(before)
  })
})

describe('after the submit', () => {
  let printed: string | undefined
  let photoBytes: Buffer
  let photoId: string
  beforeAll(async () => {
    photoBytes = await photo()
    const file = await upload(people.contact.api, photoBytes, {
      filingId,
      section: 'unitPromise',
      path: 'stampedPage',
    })
    photoId = file.fileId
    const item = { id: photoId, sha256: file.sha256, size: photoBytes.byteLength }
    await set(people.contact.api, filingId, 'unitPromise', { [`stampedPage/${photoId}`]: item })
    printed = printCodeIn(wordText(await (await asMember('form.docx')).arrayBuffer()))
    await submit(people.contact.api, filingId)
  })

  test('the print stamped before and the form as submitted carry one code, for the desk too', async () => {
    for (const answer of [await asMember('form.docx'), await asOfficer('form.docx')]) {
      const text = wordText(await answer.arrayBuffer())
      expect(printCodeIn(text)).toBe(printed)
      expect(text).toContain('第 1 次提交')
    }
  })

  test('PIPL: the desk reads masks, its own people read the numbers', async () => {
    const own = wordText(await (await asMember('form.docx')).arrayBuffer())
    const desk = wordText(await (await asOfficer('form.docx')).arrayBuffer())
    for (const secret of [sample.leaderIdNumber, sample.leaderPhone, ...sample.teamIdNumbers]) {
      expect(own).toContain(secret)
      expect(desk).not.toContain(secret)
    }
    expect(desk).toContain('王𠮷明')
  })

  test.each([
    ['form.pdf', 'application/pdf', '.pdf'],
    ['form.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '.docx'],
    ['receipts/1/pdf', 'application/pdf', '.pdf'],
    ['receipts/1/proof', 'application/zip', '.zip'],
  ])('%s is kept by no cache, named twice and the same each time', async (path, type, ending) => {
    const first = await asMember(path)
    expect(first.headers.get('content-type')).toBe(type)
    expect(first.headers.get('cache-control')).toBe('private, no-store')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    expect(first.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="[A-Za-z0-9._-]+\\${ending}"; filename\\*=UTF-8''[A-Za-z0-9.%_-]+$`),
    )
    const bytes = await bytesOf(first)
    programme.clock.advance(61_000)
    expect((await bytesOf(await asMember(path))).equals(bytes)).toBe(true)
  })

  test('the receipt on paper is dated to the submit', async () => {
    const pdf = (await bytesOf(await asMember('receipts/1/pdf'))).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(/\(D:(\d{8})/.exec(pdf)?.[1]).toBe('20260302')
  })

  test('the proof pack holds the package, the receipt and the photos, and agrees with itself', async () => {
    const proof = await bytesOf(await asMember('receipts/1/proof'))
    const { receipts } = await people.contact.api.filings.get({ params: { filingId } })
    const parts = partsOf(proof)
    expect(
      createHash('sha256')
        .update(parts.get('frozen.json') ?? '')
        .digest('hex'),
    ).toBe(receipts[0]?.packageSha256)
    expect(parts.has(`photos/${photoId}.jpg`)).toBe(true)
    const report = checkProof(proof, [])
    expect(report.receipt).toEqual(receipts[0])
    expect(report.comparisons.every(({ agrees }) => agrees)).toBe(true)
    expect((await asOfficer('receipts/1/proof')).status).toBe(403)
  })

  test('F62: a package says itself with which form it was frozen; one that no longer exists is not guessed', async () => {
    const { store, services } = programme.server
    const [row] = await packagesOf(store.db, filingId)
    if (row === undefined) throw new Error('no package')
    expect(frozenForm(services.vault, row)).toBe(formOf('combined-application', 1))
    const canonical = services.vault.open(row.canonical).replace('"version":1', '"version":99')
    expect(() => frozenForm(services.vault, { ...row, canonical: services.vault.seal(canonical) })).toThrow(
      'no form combined-application version 99',
    )
  })

  test('anybody who holds the receipt can ask for it; a number alone is not enough', async () => {
    const { receipts } = await people.contact.api.filings.get({ params: { filingId } })
    const { receiptNo = '', packageSha256 = '', submittedAt } = receipts[0] ?? {}
    const { receipt } = programme.server.client().public
    expect(await receipt({ params: { receiptNo, hash: packageSha256 } })).toEqual({
      receiptNo,
      packageNo: 1,
      submittedAt,
    })
    const other = '0'.repeat(64)
    expect(await refusal(receipt({ params: { receiptNo, hash: other } }))).toBe('NOT_FOUND')
  })
})
