import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
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

/** The abuse list: what it is, how it is made, what the person is told. */
const ABUSE: [string, () => Promise<Buffer>, string][] = [
  [
    'an SVG named .jpg',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'FILE_NOT_IMAGE',
  ],
  [
    'an SVG with an external entity',
    text('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>'),
    'FILE_NOT_IMAGE',
  ],
  ['a GIF that is a script', text('GIF89a/*.......*/=1;alert(1)//'), 'FILE_NOT_IMAGE'],
  ['HTML named .png', text('<!doctype html><script>alert(1)</script>'), 'FILE_NOT_IMAGE'],
  ['the EICAR string', async () => eicar(), 'FILE_NOT_IMAGE'],
  ['a HEIC header', async () => Buffer.from('000000186674797068656963', 'hex'), 'FILE_NOT_IMAGE'],
  ['magic bytes only', async () => Buffer.from('ffd8ff', 'hex'), 'FILE_DAMAGED'],
  ['half a JPEG', async () => cut(await photo('jpeg'), 0.5), 'FILE_DAMAGED'],
  ['half a PNG', async () => cut(await photo('png'), 0.5), 'FILE_DAMAGED'],
  ['a PNG with a broken checksum', async () => brokenChecksum(await photo('png')), 'FILE_DAMAGED'],
  ['50,000 × 50,000 pixels in 304 kB', async () => pixelFlood(), 'FILE_TOO_MANY_PIXELS'],
  ['a picture of 199 pixels', () => photo('jpeg', { width: 199, height: 400 }), 'FILE_TOO_SMALL'],
]

function brokenChecksum(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') + 4 + 200
  const broken = Buffer.from(png)
  broken.writeUInt8(broken.readUInt8(at) ^ 0xff, at)
  return broken
}

test.each(ABUSE)('ASVS 5.2.2: %s is refused by name and leaves nothing behind', async (_, make, code) => {
  expect(await outcomeOf(await make())).toBe(code)
  const rows = await server.store.db
    .selectFrom('files')
    .select('id')
    .where('state', '=', 'receiving')
    .execute()
  expect(rows).toEqual([])
  const left = readdirSync(join(server.config.dataDir, 'uploads'), { recursive: true, withFileTypes: true })
  expect(left.filter((entry) => entry.isFile())).toEqual([])
})

test('a PNG that claims 2³¹−1 squared is refused', async () => {
  const claim = claimingPng(2 ** 31 - 1, 2 ** 31 - 1, deflateSync(Buffer.alloc(1000)))
  expect(['FILE_TOO_MANY_PIXELS', 'FILE_DAMAGED']).toContain(await outcomeOf(claim))
})

test('ASVS 5.2.6: a pixel flood is refused from its header, without being decoded', async () => {
  const flood = pixelFlood()
  const { fileId } = await begin(person.api, flood, { filingId })
  await sendChunk(person.api, fileId, 0, flood.subarray(0, flood.length - 1))
  const started = performance.now()
  await expect(sendChunk(person.api, fileId, flood.length - 1, flood.subarray(-1))).rejects.toMatchObject({
    code: 'FILE_TOO_MANY_PIXELS',
  })
  // Decoding it took 4.6 s; 500 ms leaves room for a busy machine.
  expect(performance.now() - started).toBeLessThan(500)
})

test('ASVS 5.2.3: a 200 MB text inside a PNG costs no memory', async () => {
  const bomb = await textBomb()
  const before = process.memoryUsage().rss
  expect(['stored', 'FILE_DAMAGED']).toContain(await outcomeOf(bomb))
  expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024)
})

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

test('random mutants of good photos never break the server, and it stays awake', async () => {
  const seeds = [await photo('jpeg'), await photo('png', { width: 240, height: 240 }), await photo('webp')]
  const random = seededRandom(20_260_302)
  const outcomes = new Set<string>()
  for (let count = 0; count < 60; count += 1) {
    const other = await createFiling(server, person.accountId)
    const mutant = mutate(seeds[count % seeds.length] ?? Buffer.alloc(0), random)
    outcomes.add(
      await upload(person.api, mutant, { filingId: other }).then(
        (state) => state.state,
        (error: { code?: string }) => error.code ?? 'no answer',
      ),
    )
  }
  const known = ['stored', 'FILE_DAMAGED', 'FILE_NOT_IMAGE', 'FILE_TOO_SMALL', 'FILE_TOO_MANY_PIXELS']
  expect([...outcomes].filter((outcome) => !known.includes(outcome))).toEqual([])
  expect((await server.request('GET', '/api/health')).status).toBe(200)
})

/** The same mutants every time, so that a failure can be looked at. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function mutate(seed: Buffer, random: () => number): Buffer {
  const bytes = Buffer.from(seed)
  for (let count = 0; count < 1 + random() * 40; count += 1)
    bytes[Math.floor(random() * (random() < 0.5 ? 64 : bytes.length))] = Math.floor(random() * 256)
  return bytes
}
