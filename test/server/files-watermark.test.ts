import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { outlineOf } from '../../src/server/documents/outlines'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { createFiling, upload } from '../support/uploads'

let server: TestServer
let person: PersonLogin
let filingId: string
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  filingId = await createFiling(server, person.accountId)
})
afterAll(() => server.close())

const PLACES = {
  identity: { section: 'leader', path: 'identityPhotos/f1' },
  certificate: { section: 'certificate', path: 'photos/f1' },
  site: { section: 'conditions', path: 'premisesPhotos/f1' },
}
const send = async (place: keyof typeof PLACES) =>
  upload(person.api, await photo('jpeg', { width: 900, height: 600 }), { filingId, ...PLACES[place] })

async function both(fileId: string) {
  const row = await server.store.db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  const stored = Buffer.from((await server.services.files.get(row.stored_name ?? '')) ?? [])
  const read = Buffer.from(await person.api.files.image({ params: { fileId } }))
  expect(createHash('sha256').update(stored).digest('hex')).toBe(row.stored_sha256)
  return { stored, read }
}

/** How many pixels of two pictures of one size differ clearly. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [left, right] = await Promise.all(
    [one, other].map((each) => sharp(each).greyscale().raw().toBuffer()),
  )
  let count = 0
  left?.forEach((value, at) => (count += Math.abs(value - (right?.[at] ?? 0)) > 24 ? 1 : 0))
  return count / (left?.length ?? 1)
}

test.each(['identity', 'certificate'] as const)(
  'F28: a copy of a paper (%s) is read with its purpose across; what is stored is unmarked and still has its hash',
  async (place) => {
    const { fileId } = await send(place)
    const { stored, read } = await both(fileId)
    const { width, height } = await sharp(read).metadata()
    expect([width, height]).toEqual([900, 600])
    expect(await difference(stored, read)).toBeGreaterThan(0.01)
    const thumb = Buffer.from(await person.api.files.thumbnail({ params: { fileId } }))
    const row = await server.store.db
      .selectFrom('files')
      .select('thumb_name')
      .where('id', '=', fileId)
      .execute()
    const plain = Buffer.from((await server.services.files.get(row[0]?.thumb_name ?? '')) ?? [])
    expect(await difference(plain, thumb)).toBeGreaterThan(0.002)
  },
)

test('a photo of a place is read as it is stored', async () => {
  const { fileId } = await send('site')
  const { stored, read } = await both(fileId)
  expect(read.equals(stored)).toBe(true)
})

test('the marked picture is drawn once a day: the next reader gets the same bytes, tomorrow others', async () => {
  const { fileId } = await send('identity')
  const first = await both(fileId)
  expect((await both(fileId)).read.equals(first.read)).toBe(true)
  server.clock.advance(24 * 60 * 60_000)
  const person2 = await server.loginPerson('13800000001')
  const tomorrow = Buffer.from(await person2.api.files.image({ params: { fileId } }))
  expect(tomorrow.equals(first.read)).toBe(false)
})

test('the words are drawn from the font file: every sign has a shape, and words differ', () => {
  const words = '仅供大兴区技能大师工作室申报使用·2026年11月22日申报abcdef0123456789-'
  for (const sign of words) expect(outlineOf(sign).path.length).toBeGreaterThan(20)
  expect(outlineOf('申报').width).toBeCloseTo(2)
  expect(outlineOf('申报').path).not.toBe(outlineOf('使用').path)
  expect(outlineOf(' ').path).toBe('')
})
