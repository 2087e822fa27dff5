import sharp from 'sharp'
import { checkPdf } from '../../src/server/files/pdf/check-pdf'
import { pdfOf as printed } from '../../src/server/documents/pdf'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { bodiesOf, catalogue, inObjectStream, modernPdf, objects, pdfOf, stream } from '../support/pdfs'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, sha256Of, upload } from '../support/uploads'

let server: TestServer
let person: PersonLogin
let filingId: string
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  filingId = await createFiling(server, person.accountId)
})
afterAll(() => server.close())

const TEXTS = { section: 'unit', path: 'systemPhotos/f1' }
const CERTIFICATE = { section: 'certificate', path: 'photos/f1' }
const send = (bytes: Buffer, place: typeof TEXTS = TEXTS) => upload(person.api, bytes, { filingId, ...place })
const outcomeOf = (bytes: Buffer, place?: typeof TEXTS) =>
  send(bytes, place).then(
    ({ state }) => state,
    (error: { code?: string }) => error.code ?? 'no answer',
  )

test('a PDF is kept byte for byte where the field takes one, with a drawn sheet for a thumbnail', async () => {
  const bytes = pdfOf(bodiesOf(3))
  const { fileId, sha256 } = await send(bytes)
  expect(sha256).toBe(sha256Of(bytes))
  expect(Buffer.from(await person.api.files.image({ params: { fileId } }))).toEqual(bytes)
  const row = await server.store.db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', fileId)
    .executeTakeFirst()
  expect(row).toMatchObject({ kind: 'pdf', pages: 3, stored_sha256: sha256, grade: 'C', width: null })
  const tile = await sharp(Buffer.from(await person.api.files.thumbnail({ params: { fileId } }))).metadata()
  expect([tile.format, tile.width, tile.height]).toEqual(['jpeg', 240, 320])
})

test('ASVS 3.2.1: a PDF is saved, never rendered as a page of ours', async () => {
  const { fileId } = await send(pdfOf())
  const { headers } = await server.request('GET', `/api/files/${fileId}`, {
    headers: { Authorization: `Bearer ${person.token}` },
  })
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="document.pdf"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
})

test('where photos are asked for, a PDF is no photo; where both are, the sentence names both', async () => {
  expect(await outcomeOf(pdfOf(), CERTIFICATE)).toBe('FILE_NOT_IMAGE')
  expect(await outcomeOf(await photo(), TEXTS)).toBe('stored')
  expect(await outcomeOf(Buffer.from('<svg/>'), TEXTS)).toBe('FILE_NOT_PDF')
})

test('a PDF known already does not slip into a place for photos by its hash', async () => {
  const bytes = pdfOf(bodiesOf(2))
  await send(bytes)
  expect(await begin(person.api, bytes, { filingId, ...TEXTS })).toMatchObject({ state: 'stored' })
  await expect(begin(person.api, bytes, { filingId, ...CERTIFICATE })).rejects.toMatchObject({
    code: 'FILE_NOT_IMAGE',
  })
})

const GOOD: [string, () => Buffer][] = [
  ['an old one', () => pdfOf(bodiesOf(1), { version: '1.3' })],
  ['one of a hundred pages', () => pdfOf(bodiesOf(100))],
  ['one with object streams and packed cross-references', () => inObjectStream('<< /Producer (x) >>')],
  [
    'the same, references not written as differences',
    () => modernPdf(new Map([[3, '<< /Type /Page >>']]), { predictor: false }),
  ],
  ['one that opens at a page', () => catalogue('/OpenAction [10 0 R /Fit]')],
  ['one that goes to a page by an action', () => catalogue('/OpenAction << /S /GoTo /D [10 0 R /Fit] >>')],
  ['one with a link to a page on the web', () => objects({ 5: '<< /S /URI /URI (https://example.test) >>' })],
  [
    'a stream whose length stands in another object',
    () => objects({ 5: '<< /Length 6 0 R >>\nstream\nabc\nendstream', 6: '3' }),
  ],
  [
    'words that only look active, in the text of a page',
    () => objects({ 5: stream('', Buffer.from('(/JavaScript) Tj')) }),
  ],
]
test.each(GOOD)('%s is taken', async (_, make) => expect(await outcomeOf(make())).toBe('stored'))

test('what we print ourselves is taken', async () => {
  const paper = { title: '制度', lead: [], parts: [], foot: '', madeAt: '2026-11-22T00:00:00.000Z' }
  const bytes = Buffer.from(await printed(paper as unknown as Parameters<typeof printed>[0]))
  expect(await checkPdf(bytes)).toEqual({ pages: 1 })
})
