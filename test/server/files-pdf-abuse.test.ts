import { deflateSync } from 'node:zlib'
import { checkPdf } from '../../src/server/files/pdf/check-pdf'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { usedMemory } from '../support/memory'
import {
  bodiesOf,
  catalogue,
  inObjectStream,
  modernPdf,
  objects,
  objectStream,
  packed,
  pdfOf,
  SCRIPT,
  stream,
} from '../support/pdfs'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { createFiling, upload } from '../support/uploads'

const MEGABYTE = 1024 * 1024
let server: TestServer
let person: PersonLogin
let filingId: string
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
})
beforeEach(async () => {
  filingId = await createFiling(server, person.accountId)
})
afterAll(() => server.close())

const send = (bytes: Buffer) =>
  upload(person.api, bytes, { filingId, section: 'unit', path: 'systemPhotos/f1' })
const outcomeOf = (bytes: Buffer) =>
  send(bytes).then(
    ({ state }) => state,
    (error: { code?: string }) => error.code ?? 'no answer',
  )

/** An object inside the bytes of another one's stream, where only a cross-reference would find it. */
function hidden(): Buffer {
  const inner = `7 0 obj ${SCRIPT} endobj`
  const whole = objects({ 6: stream('', Buffer.from(inner)), 7: '<< >>' })
  const by = whole.indexOf(inner) - whole.indexOf('7 0 obj\n<<')
  return pdfOf(bodiesOf(1, { 6: stream('', Buffer.from(inner)), 7: '<< >>' }), { moved: { number: 7, by } })
}
const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

const BAD: [string, () => Buffer, string][] = [
  ['a script', () => objects({ 5: SCRIPT }), 'FILE_UNSAFE'],
  [
    'a script whose name is written in hexadecimal',
    () => objects({ 5: '<< /S /J#61vaScript >>' }),
    'FILE_UNSAFE',
  ],
  [
    'a script by a reference to its kind',
    () => objects({ 5: '<< /S 6 0 R >>', 6: '/JavaScript' }),
    'FILE_UNSAFE',
  ],
  ['a script in an object stream', () => inObjectStream(SCRIPT), 'FILE_UNSAFE'],
  [
    'a script in an object stream that does not call itself one',
    () =>
      modernPdf(
        new Map([
          [3, '<< /Type /Page >>'],
          [4, SCRIPT],
        ]),
        { kept: false },
      ),
    'FILE_UNSAFE',
  ],
  [
    'a script deep in a page',
    () => objects({ 10: `<< /Type /Page /Annots [<< /A ${SCRIPT} >>] >>` }),
    'FILE_UNSAFE',
  ],
  ['an action of the trailer', () => pdfOf(bodiesOf(), { trailer: '/AA << >>' }), 'FILE_UNSAFE'],
  ['an object hidden in the bytes of another', hidden, 'FILE_DAMAGED'],
  ['a program to start', () => objects({ 5: '<< /S /Launch /F (calc.exe) >>' }), 'FILE_UNSAFE'],
  [
    'something that happens on opening',
    () => catalogue('/OpenAction << /S /URI /URI (https://x.test) >>'),
    'FILE_UNSAFE',
  ],
  [
    'the same by a reference, and further on',
    () =>
      objects({ 1: '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R >>', 5: '<< /S /GoTo /Next 6 0 R >>' }),
    'FILE_UNSAFE',
  ],
  [
    'something that happens on a page',
    () => objects({ 10: '<< /Type /Page /AA << /O 5 0 R >> >>' }),
    'FILE_UNSAFE',
  ],
  ['a file inside', () => objects({ 5: stream('/Type /EmbeddedFile', Buffer.from('MZ')) }), 'FILE_UNSAFE'],
  [
    'a stream whose bytes lie elsewhere',
    () => objects({ 5: stream('/F (\\\\\\\\host\\\\x)', Buffer.alloc(0)) }),
    'FILE_UNSAFE',
  ],
  ['a dynamic form', () => catalogue('/AcroForm << /XFA [] >>'), 'FILE_UNSAFE'],
  ['a form that sends', () => objects({ 5: '<< /S /SubmitForm >>' }), 'FILE_UNSAFE'],
  [
    'a password',
    () => pdfOf(bodiesOf(1, { 5: '<< /Filter /Standard >>' }), { trailer: '/Encrypt 5 0 R' }),
    'PDF_ENCRYPTED',
  ],
  ['10,000 pages', () => pdfOf(bodiesOf(10_000)), 'PDF_TOO_MANY_PAGES'],
  [
    'a page tree that claims 10,000',
    () => objects({ 2: '<< /Type /Pages /Count 10000 /Kids [10 0 R] >>' }),
    'PDF_TOO_MANY_PAGES',
  ],
  ['no page', () => pdfOf(new Map([[1, '<< /Type /Catalog >>']])), 'FILE_DAMAGED'],
  ['its first half', () => pdfOf(bodiesOf(5)).subarray(0, 300), 'FILE_DAMAGED'],
  ['its name only', () => Buffer.from('%PDF-1.7'), 'FILE_DAMAGED'],
  [
    'a page of HTML behind its end',
    () => Buffer.concat([pdfOf(), Buffer.from('<script>alert(1)</script>')]),
    'FILE_DAMAGED',
  ],
  [
    'a zip behind its end',
    () => Buffer.concat([pdfOf(), Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`)]),
    'FILE_DAMAGED',
  ],
  [
    'a zip in a comment',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n%'), Buffer.alloc(2000, 'P'), Buffer.from('\n'), pdfOf()]),
    'FILE_DAMAGED',
  ],
  ['something else before it', () => Buffer.concat([Buffer.from('MZ\n'), pdfOf()]), 'FILE_NOT_PDF'],
  ['an entry twice', () => objects({ 5: '<< /A 1 /A 2 >>' }), 'FILE_DAMAGED'],
  ['a length that is wrong', () => objects({ 5: '<< /Length 1 >>\nstream\nabc\nendstream' }), 'FILE_DAMAGED'],
  [
    'a length elsewhere that is wrong',
    () => objects({ 5: '<< /Length 6 0 R >>\nstream\nabc\nendstream', 6: '1' }),
    'FILE_DAMAGED',
  ],
  [
    'a reference to the wrong place',
    () => pdfOf(bodiesOf(), { moved: { number: 10, by: 1 } }),
    'FILE_DAMAGED',
  ],
  ['arrays in arrays, a thousand deep', () => objects({ 5: deep(1000) }), 'FILE_DAMAGED'],
  ['a million values in one object', () => objects({ 5: `[${'0 '.repeat(1_000_000)}]` }), 'FILE_DAMAGED'],
  [
    'two packings on top of each other',
    () =>
      objects({
        5: stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(1000)))),
      }),
    'FILE_UNSAFE',
  ],
  [
    'an object stream packed in a way nobody looks into',
    () => objects({ 5: stream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', Buffer.from('x')) }),
    'FILE_UNSAFE',
  ],
  [
    'an object stream that claims a million objects',
    () => objects({ 5: packed('/Type /ObjStm /N 1000000 /First 4', Buffer.from('4 0 null')) }),
    'FILE_UNSAFE',
  ],
  [
    'an object stream that breaks off',
    () => objects({ 5: stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', Buffer.from('x')) }),
    'FILE_DAMAGED',
  ],
]
test.each(BAD)('F11: a PDF with %s is refused in its own words and leaves nothing', async (_, make, code) => {
  expect(await outcomeOf(make())).toBe(code)
  const receiving = await server.store.db
    .selectFrom('files')
    .select('id')
    .where('state', '=', 'receiving')
    .execute()
  expect(receiving).toEqual([])
})

test('a JPEG that is a PDF too is kept as the picture alone', async () => {
  const both = Buffer.concat([await photo(), pdfOf(bodiesOf(1, { 5: SCRIPT }))])
  const { fileId } = await send(both)
  const kept = Buffer.from(await person.api.files.image({ params: { fileId } }))
  expect([kept.subarray(0, 2).toString('hex'), kept.includes('%PDF-')]).toEqual(['ffd8', false])
})

const bomb = (size: number) => packed('', Buffer.alloc(size))
const BOMBS: [string, () => Buffer][] = [
  ['one stream of 200 MB', () => objects({ 5: bomb(200 * MEGABYTE) })],
  [
    'ten streams of 20 MB',
    () =>
      objects(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [5 + at + 100, bomb(20 * MEGABYTE)]))),
  ],
  [
    'an object stream of 40 MB',
    () =>
      objects({
        5: packed(
          '/Type /ObjStm /N 1 /First 4',
          Buffer.concat([Buffer.from('4 0 null'), Buffer.alloc(40 * MEGABYTE, ' ')]),
        ),
      }),
  ],
]
test.each(BOMBS)(
  'ASVS 5.2.3: %s costs no memory and is refused; the others are served meanwhile',
  async (_, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(MEGABYTE)
    const before = usedMemory()
    let slowest = 0
    let isOver = false
    const health = (async () => {
      while (!isOver) {
        const asked = performance.now()
        expect((await server.request('GET', '/api/health')).status).toBe(200)
        slowest = Math.max(slowest, performance.now() - asked)
      }
    })()
    expect(await outcomeOf(bytes)).toBe('FILE_UNSAFE')
    isOver = true
    await health
    expect(usedMemory() - before).toBeLessThan(50 * MEGABYTE)
    expect(slowest).toBeLessThan(1500)
  },
)

test('mutants of a good PDF: taken or refused, never a 5xx', async () => {
  const good = [pdfOf(bodiesOf(3)), inObjectStream('<< /Producer (x) >>')]
  let state = 20_261_122
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const outcomes = new Set<string>()
  for (let round = 0; round < 2000; round += 1) {
    const bytes = Buffer.from(good[below(2)] ?? [])
    for (let count = 0; count <= below(6); count += 1) bytes[below(bytes.length)] = below(256)
    const cut = below(10) === 0 ? bytes.subarray(0, below(bytes.length)) : bytes
    outcomes.add(
      await checkPdf(cut).then(
        () => 'taken',
        (error: { code?: string }) => error.code ?? String(error),
      ),
    )
  }
  const known = ['taken', 'FILE_DAMAGED', 'FILE_UNSAFE', 'PDF_TOO_MANY_PAGES', 'PDF_ENCRYPTED']
  expect([...outcomes].filter((outcome) => !known.includes(outcome))).toEqual([])
  expect(outcomes.size).toBeGreaterThan(2)
})

test('an object in an object stream is read where the index says, not where it looks likely', async () => {
  const skewed = objects({ 5: objectStream(4, '(x) << /S /Launch >>') })
  expect(await outcomeOf(skewed)).toBe('stored')
  const found = Buffer.from('4 4 (x) << /S /Launch >>')
  expect(await outcomeOf(objects({ 5: packed('/Type /ObjStm /N 1 /First 4', found) }))).toBe('FILE_UNSAFE')
})
