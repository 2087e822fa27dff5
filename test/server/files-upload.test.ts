import { createHash, randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, nameInDraft, sendChunk, sha256Of, upload } from '../support/uploads'

let server: TestServer
let person: PersonLogin
let stranger: PersonLogin
let filingId: string

beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
  stranger = await server.loginPerson('13800000002')
})
beforeEach(async () => {
  filingId = await createFiling(server, person.accountId)
})
afterAll(() => server.close())

const filesBelow = (folder: string) =>
  readdirSync(join(server.config.dataDir, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )

test('a photo sent in chunks is stored with the hash the device announced', async () => {
  const bytes = await photo('jpeg', { width: 2400, height: 1800 })
  expect(bytes.byteLength).toBeGreaterThan(512 * 1024)
  const state = await upload(person.api, bytes, { filingId })
  expect(state).toMatchObject({ state: 'stored', sha256: sha256Of(bytes), offset: bytes.byteLength })
  expect(await person.api.files.status({ params: { fileId: state.fileId } })).toEqual(state)
  expect(filesBelow('uploads')).toEqual([])
})

test('an upload goes on where it stopped: the server says where', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  await sendChunk(person.api, fileId, 0, bytes.subarray(0, 1000))
  expect(await person.api.files.status({ params: { fileId } })).toEqual({
    fileId,
    offset: 1000,
    state: 'receiving',
    sha256: null,
  })
  expect((await begin(person.api, bytes, { filingId, fileId })).offset).toBe(1000)
  await expect(sendChunk(person.api, fileId, 0, bytes.subarray(0, 1000))).rejects.toMatchObject({
    code: 'UPLOAD_OFFSET_WRONG',
    detail: { offset: 1000 },
  })
  expect((await sendChunk(person.api, fileId, 1000, bytes.subarray(1000))).state).toBe('stored')
})

test('a chunk whose answer was lost is sent again with its key and answered as before', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  const key = randomUUID()
  const first = await sendChunk(person.api, fileId, 0, bytes.subarray(0, 700), key)
  expect(await sendChunk(person.api, fileId, 0, bytes.subarray(0, 700), key)).toEqual(first)
  const last = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => sendChunk(person.api, fileId, 700, bytes.subarray(700), last)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.state).toBe('stored')
})

test('bytes lost by the server are asked for again from the start', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  await sendChunk(person.api, fileId, 0, bytes.subarray(0, 700))
  const row = await server.store.db
    .selectFrom('files')
    .selectAll()
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  await server.services.partials.remove(row.partial_name)
  await expect(sendChunk(person.api, fileId, 700, bytes.subarray(700))).rejects.toMatchObject({
    code: 'UPLOAD_OFFSET_WRONG',
    detail: { offset: 0 },
  })
  expect((await sendChunk(person.api, fileId, 0, bytes)).state).toBe('stored')
})

test('bytes that are not what was announced are dropped, and the upload starts again', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, {
    filingId,
    sha256: createHash('sha256').update('x').digest('hex'),
  })
  await expect(sendChunk(person.api, fileId, 0, bytes)).rejects.toMatchObject({ code: 'FILE_HASH_MISMATCH' })
  expect((await person.api.files.status({ params: { fileId } })).offset).toBe(0)
  expect(filesBelow('uploads')).toEqual([])
})

test('what is kept is upright, bounded, and without place, camera or anything foreign', async () => {
  const bytes = Buffer.concat([
    await photo('jpeg', { width: 3000, height: 1500, exif: true }),
    Buffer.from('<?php evil() ?><script>alert(1)</script>PK\x05\x06'),
  ])
  expect(bytes.includes('CANARY-CAMERA')).toBe(true)
  const { fileId } = await upload(person.api, bytes, { filingId })
  const image = Buffer.from(await person.api.files.image({ params: { fileId } }))
  const meta = await sharp(image).metadata()
  expect([meta.format, meta.width, meta.height, meta.exif, meta.orientation]).toEqual([
    'jpeg',
    1200,
    2400,
    undefined,
    undefined,
  ])
  for (const foreign of ['CANARY-CAMERA', '<?php', '<script', 'PK\x05\x06'])
    expect(image.includes(foreign)).toBe(false)
  const thumb = await sharp(Buffer.from(await person.api.files.thumbnail({ params: { fileId } }))).metadata()
  expect([thumb.width, thumb.height]).toEqual([160, 320])
})

test.each(['png', 'webp'] as const)('a %s photo is kept as JPEG', async (format) => {
  const { fileId } = await upload(person.api, await photo(format), { filingId })
  const image = await person.api.files.image({ params: { fileId } })
  expect((await sharp(Buffer.from(image)).metadata()).format).toBe('jpeg')
})

test('ASVS 3.2.1: a photo is never rendered as a page, and only its members and the desk get it', async () => {
  const { fileId } = await upload(person.api, await photo(), { filingId })
  const path = `/api/files/${fileId}`
  const answer = await server.request('GET', path, { headers: { Authorization: `Bearer ${person.token}` } })
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': 'attachment; filename="photo.jpg"',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  const officer = await server.loginDesk(await server.createDeskUser(randomUUID(), ['officer']))
  const statusFor = async (headers: Record<string, string>) =>
    (await server.request('GET', `${path}/thumbnail`, { headers })).status
  expect(await statusFor({ Cookie: officer.cookie })).toBe(200)
  expect(await statusFor({ Authorization: `Bearer ${stranger.token}` })).toBe(404)
  expect(await statusFor({})).toBe(401)
})

test('a photo that is not all there yet cannot be looked at', async () => {
  const { fileId } = await begin(person.api, await photo(), { filingId })
  await expect(person.api.files.image({ params: { fileId } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the same bytes need not travel again: in this filing, nor in another of the same person', async () => {
  const bytes = await photo()
  await upload(person.api, bytes, { filingId })
  for (const place of [filingId, await createFiling(server, person.accountId)]) {
    const again = await begin(person.api, bytes, { filingId: place })
    expect(again).toMatchObject({ state: 'stored', sha256: sha256Of(bytes) })
    await expect(person.api.files.thumbnail({ params: { fileId: again.fileId } })).resolves.toBeDefined()
  }
})

test('a hash says nothing to anybody else: a stranger, and one who has left, are asked for the bytes', async () => {
  const bytes = await photo()
  await upload(person.api, bytes, { filingId })
  const theirs = await createFiling(server, stranger.accountId)
  expect(await begin(stranger.api, bytes, { filingId: theirs })).toMatchObject({
    state: 'receiving',
    offset: 0,
  })
  await server.store.write((db) => db.deleteFrom('memberships').where('object_id', '=', filingId).execute())
  const mine = await createFiling(server, person.accountId)
  expect(await begin(person.api, bytes, { filingId: mine })).toMatchObject({ state: 'receiving', offset: 0 })
})

test('a contact of two units finishes at once only what they sent; a leader whatever the filings they lead hold', async () => {
  const bytes = await photo()
  const theirs = await createFiling(server, stranger.accountId)
  await server.store.write((db) =>
    db
      .insertInto('memberships')
      .values({
        object_kind: 'filing',
        object_id: theirs,
        account_id: person.accountId,
        role: 'contact',
        joined_at: server.clock.now(),
      })
      .execute(),
  )
  await upload(stranger.api, bytes, { filingId: theirs })
  expect((await begin(person.api, bytes, { filingId })).state).toBe('receiving')
  const sent = await photo()
  await upload(person.api, sent, { filingId: theirs })
  expect((await begin(person.api, sent, { filingId })).state).toBe('stored')
  const another = await createFiling(server, stranger.accountId)
  expect((await begin(stranger.api, sent, { filingId: another })).state).toBe('stored')
})

test('ASVS 5.2.4: the 61st photo in use is refused, a removed one frees its place, others are unaffected', async () => {
  const bytes = await photo('jpeg', { width: 200, height: 200 })
  const announce = () => begin(person.api, bytes, { filingId })
  const ids: string[] = []
  for (let count = 0; count < 60; count += 1) ids.push((await announce()).fileId)
  await nameInDraft(server, filingId, ids.slice(1))
  ids[0] = (await announce()).fileId
  await nameInDraft(server, filingId, ids)
  await expect(announce()).rejects.toMatchObject({ code: 'FILE_QUOTA' })
  await expect(begin(person.api, bytes, { filingId, fileId: ids[0] })).resolves.toBeDefined()
  await nameInDraft(server, filingId, ids.slice(0, -1))
  await expect(announce()).resolves.toBeDefined()
  const other = await createFiling(server, person.accountId)
  await expect(begin(person.api, bytes, { filingId: other })).resolves.toBeDefined()
})

test('ASVS 5.2.4: the 201st announcement that is never used is refused', async () => {
  const bytes = await photo('jpeg', { width: 200, height: 200 })
  for (let count = 0; count < 200; count += 1) await begin(person.api, bytes, { filingId })
  await expect(begin(person.api, bytes, { filingId })).rejects.toMatchObject({ code: 'FILE_QUOTA' })
})

test('an id belongs to one photo', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  await expect(begin(person.api, await photo('png'), { filingId, fileId })).rejects.toMatchObject({
    code: 'REQUEST_INVALID',
  })
  const theirs = await createFiling(server, stranger.accountId)
  await expect(begin(stranger.api, bytes, { filingId: theirs, fileId })).rejects.toMatchObject({
    code: 'REQUEST_INVALID',
  })
})

test('a stranger cannot announce, send or ask about another’s photo', async () => {
  const bytes = await photo()
  const { fileId } = await begin(person.api, bytes, { filingId })
  const missing = { code: 'NOT_FOUND' }
  await expect(begin(stranger.api, bytes, { filingId })).rejects.toMatchObject(missing)
  await expect(sendChunk(stranger.api, fileId, 0, bytes)).rejects.toMatchObject(missing)
  await expect(stranger.api.files.status({ params: { fileId } })).rejects.toMatchObject(missing)
})
