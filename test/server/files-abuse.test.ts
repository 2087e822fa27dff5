import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { sql } from 'kysely'
import sharp from 'sharp'
import { claimingPng, eicar, photo, pixelFlood, textBomb } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, sendChunk, upload } from '../support/uploads'

let server: TestServer
let person: PersonLogin
let filingId: string

beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  filingId = await createFiling(server, person.accountId)
})
afterAll(() => server.close())

async function outcomeOf(bytes: Buffer): Promise<string> {
  return upload(person.api, bytes, { filingId }).then(
    (state) => state.state,
    (error: { code?: string }) => error.code ?? 'no answer',
  )
}
const text = (body: string) => async () => Buffer.from(body)
const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))

const exif = () => photo('jpeg', { exif: true })
const withTail = async (tail: string) => Buffer.concat([await photo(), Buffer.from(tail, 'latin1')])
const claim = () => claimingPng(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(1000)))

/** The abuse list of reliability.md, all twenty: what it is, how it is made, what the person is told. */
const ABUSE: [string, () => Promise<Buffer>, readonly string[]][] = [
  ['ok.jpg', () => photo('jpeg'), ['stored']],
  ['ok.png', () => photo('png'), ['stored']],
  ['a small WebP', () => photo('webp', { width: 200, height: 200 }), ['stored']],
  ['a JPEG with EXIF and GPS', exif, ['stored']],
  ['a JPEG with HTML and PHP after its end', () => withTail('<script>x()</script><?php x() ?>'), ['stored']],
  ['a JPEG with a zip end record', () => withTail(`PK\x05\x06${'\0'.repeat(18)}`), ['stored']],
  ['an SVG named .jpg', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), ['FILE_NOT_IMAGE']],
  [
    'an SVG with an XML external entity',
    text('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    ['FILE_NOT_IMAGE'],
  ],
  ['a GIF that is a script', text('GIF89a/*.......*/=1;alert(1)//'), ['FILE_NOT_IMAGE']],
  ['HTML named .png', text('<!doctype html><script>alert(1)</script>'), ['FILE_NOT_IMAGE']],
  ['an empty file', text(''), ['FILE_TOO_SMALL']],
  ['magic bytes only', async () => Buffer.from('ffd8ff', 'hex'), ['FILE_DAMAGED']],
  ['a truncated JPEG', async () => cut(await photo('jpeg'), 0.5), ['FILE_DAMAGED']],
  ['a truncated PNG', async () => cut(await photo('png'), 0.5), ['FILE_DAMAGED']],
  ['a PNG with a broken checksum', async () => brokenChecksum(await photo('png')), ['FILE_DAMAGED']],
  ['a PNG of 50,000 × 50,000 in 304 kB', async () => pixelFlood(), ['FILE_TOO_MANY_PIXELS']],
  ['a PNG claiming 2³¹−1 squared', async () => claim(), ['FILE_TOO_MANY_PIXELS']],
  ['a PNG with a 200 MB text in 195 kB', textBomb, ['stored']],
  ['30 MB', async () => Buffer.alloc(30 * 1024 * 1024), ['FILE_TOO_LARGE']],
  ['the EICAR string named .jpg', async () => eicar(), ['FILE_NOT_IMAGE']],
]
/** And some more of ours. */
const MORE: typeof ABUSE = [
  ['a HEIC header', async () => Buffer.from('000000186674797068656963', 'hex'), ['FILE_NOT_IMAGE']],
  ['a picture of 199 pixels', () => photo('jpeg', { width: 199, height: 400 }), ['FILE_TOO_SMALL']],
]

function brokenChecksum(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') + 4 + 200
  const broken = Buffer.from(png)
  broken.writeUInt8(broken.readUInt8(at) ^ 0xff, at)
  return broken
}

test('the list has the twenty of reliability.md', () => expect(ABUSE).toHaveLength(20))

test.each([...ABUSE, ...MORE])(
  'ASVS 5.2.2: %s is answered as listed and leaves nothing foreign behind',
  async (_, make, answers) => {
    const outcome = await outcomeOf(await make())
    expect(answers).toContain(outcome)
    if (outcome === 'stored') await expectOurOwn()
    expect(
      await server.store.db.selectFrom('files').select('id').where('state', '=', 'receiving').execute(),
    ).toEqual([])
    const uploads = join(server.config.dataDir, 'uploads')
    const left = readdirSync(uploads, { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  },
)

/** What was stored last is a JPEG of our making, and ends where the picture ends. */
async function expectOurOwn(): Promise<void> {
  const { stored_name: name } = await server.store.db
    .selectFrom('files')
    .select('stored_name')
    .where('filing_id', '=', filingId)
    .orderBy(sql`rowid`, 'desc')
    .executeTakeFirstOrThrow()
  const kept = Buffer.from((await server.services.files.get(name ?? '')) ?? [])
  expect([kept.subarray(0, 3).toString('hex'), kept.subarray(-2).toString('hex')]).toEqual(['ffd8ff', 'ffd9'])
  for (const foreign of ['CANARY-CAMERA', '<script', '<?php', 'PK\x05\x06'])
    expect(kept.includes(Buffer.from(foreign, 'latin1'))).toBe(false)
  // Without the block that holds a position; its three letters may stand in any picture's noise.
  const { format, exif: block } = await sharp(kept).metadata()
  expect([format, block]).toEqual(['jpeg', undefined])
}

test('an announcement that is too large or empty is refused before a byte travels', async () => {
  const bytes = Buffer.from('x')
  await expect(begin(person.api, bytes, { filingId, size: 10 * 1024 * 1024 + 1 })).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  })
  await expect(begin(person.api, bytes, { filingId, size: 0 })).rejects.toMatchObject({
    code: 'FILE_TOO_SMALL',
  })
})

test('more bytes than announced are refused', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId, size: 100 })
  await expect(sendChunk(person.api, fileId, 0, bytes.subarray(0, 101))).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
  })
})

test('ASVS 5.2.1: a chunk of 30 MB is a clean 413', async () => {
  const { fileId } = await begin(person.api, await photo(), { filingId })
  const answer = await server.request('PUT', `/api/uploads/${fileId}/bytes/0`, {
    body: Buffer.alloc(30 * 1024 * 1024),
    headers: { Authorization: `Bearer ${person.token}`, 'Content-Type': 'application/octet-stream' },
  })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ error: { code: 'BODY_TOO_LARGE' } })
})

test('ASVS 5.3.2: names of ours only ever reach the disk', async () => {
  const good = await photo()
  const { fileId } = await upload(person.api, good, { filingId })
  const row = await server.store.db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  for (const name of [row.stored_name, row.thumb_name, row.partial_name])
    expect(name).toMatch(/^[0-9a-f]{32}$/)
  await expect(server.services.files.get('../../workshops.db')).rejects.toThrow('not a name of ours')
})
