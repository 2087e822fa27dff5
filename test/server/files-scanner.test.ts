import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../src/server/config'
import { releaseHeld } from '../../src/server/files/release-held'
import { sweepFiles } from '../../src/server/files/sweep-files'
import { timelineOf } from '../../src/server/records/events'
import { arrivedFiles } from '../../src/server/records/files'
import { eicar, photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, sha256Of, upload } from '../support/uploads'

/** A scanner that knows one signature, as every real one does; `mood` is how it answers. */
let mood: 'works' | 'fails' | 'babbles' = 'works'
let scanned = 0
const scanner: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    scanned += 1
    if (request.headers.authorization !== 'Bearer secret') response.writeHead(401).end()
    else if (mood === 'fails') response.writeHead(500).end()
    else if (mood === 'babbles') response.end('<html>维护中</html>')
    else response.end(JSON.stringify({ clean: !Buffer.concat(chunks).includes('EICAR-STANDARD') }))
  })
})

let server: TestServer
let person: PersonLogin
let filingId: string
beforeAll(async () => {
  await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(scanner.address() as AddressInfo).port}/scan`
  server = await startServer({
    handlers: kernelHandlers(),
    env: { SCANNER_ENDPOINT: endpoint, SCANNER_TOKEN: 'secret' },
  })
  person = await server.loginPerson('13800000001')
})
beforeEach(async () => {
  mood = 'works'
  filingId = await createFiling(server, person.accountId)
})
afterAll(async () => {
  await server.close()
  scanner.close()
})

const rows = () => server.store.db.selectFrom('files').selectAll().where('filing_id', '=', filingId).execute()

test('ASVS 5.4.3: the EICAR string is refused by name, alone and behind a good photo', async () => {
  for (const bytes of [eicar(), Buffer.concat([await photo(), eicar()])])
    await expect(upload(person.api, bytes, { filingId })).rejects.toMatchObject({
      code: 'FILE_UNSAFE',
      status: 422,
    })
  expect(await rows()).toEqual([])
})

test('ASVS 5.4.3: a photo is stored once the scanner has seen all its bytes', async () => {
  const before = scanned
  const bytes = await photo('jpeg', { width: 1600, height: 1200 })
  expect(await upload(person.api, bytes, { filingId })).toMatchObject({ state: 'stored' })
  expect(scanned - before).toBe(1)
})

const release = () => releaseHeld(server)
const filing = () => arrivedFiles(server.store.db, filingId)

test.each(['fails', 'babbles'] as const)(
  'ASVS 5.4.3: while the scanner %s a whole photo is held: acknowledged, opened by nobody, stored once it is looked at',
  async (how) => {
    mood = how
    const bytes = await photo()
    const { fileId, ...held } = await upload(person.api, bytes, { filingId })
    expect(held).toMatchObject({ state: 'held', sha256: sha256Of(bytes), offset: bytes.byteLength })
    for (const read of ['image', 'thumbnail'] as const)
      await expect(person.api.files[read]({ params: { fileId } })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    expect(await filing()).toMatchObject([{ id: fileId, state: 'held' }])
    expect(await release()).toBe(0)
    mood = 'works'
    expect(await release()).toBe(1)
    expect(await person.api.files.status({ params: { fileId } })).toMatchObject({ state: 'stored' })
    await expect(person.api.files.image({ params: { fileId } })).resolves.toBeDefined()
    expect(await rows()).toMatchObject([{ held_name: null }])
    expect(await release()).toBe(0)
  },
)

test('ASVS 5.4.3: a held file the scanner then refuses is gone, its people are told, and the device hears why', async () => {
  mood = 'fails'
  const { fileId } = await upload(person.api, Buffer.concat([await photo(), eicar()]), { filingId })
  const [row] = await rows()
  mood = 'works'
  expect(await release()).toBe(1)
  expect(await filing()).toMatchObject([{ id: fileId, state: 'refused' }])
  await expect(person.api.files.status({ params: { fileId } })).rejects.toMatchObject({ code: 'FILE_UNSAFE' })
  await expect(person.api.files.image({ params: { fileId } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const name of [row?.held_name, row?.stored_name, row?.thumb_name])
    expect(await server.services.files.get(name ?? '')).toBeUndefined()
  const letters = await server.store.db
    .selectFrom('messages')
    .select('title')
    .where('account_id', '=', person.accountId)
    .execute()
  expect(letters).toEqual([{ title: '一份附件没有通过安全检查' }])
  expect(await timelineOf(server.store.db, filingId)).toMatchObject([{ what: '一份附件没有通过安全检查' }])
})

test('what is no photo at all is refused at once, scanner or not', async () => {
  mood = 'fails'
  await expect(upload(person.api, Buffer.from('<html>'), { filingId })).rejects.toMatchObject({
    code: 'FILE_NOT_IMAGE',
  })
  expect(await rows()).toEqual([])
})

test('the same bytes sent again while the first are held wait for their own word', async () => {
  mood = 'fails'
  const bytes = await photo()
  await upload(person.api, bytes, { filingId })
  expect(await begin(person.api, bytes, { filingId })).toMatchObject({ state: 'receiving', offset: 0 })
})

test('held bytes outlive the sweep of bytes without a row', async () => {
  mood = 'fails'
  await upload(person.api, await photo(), { filingId })
  server.clock.advance(3 * 24 * 60 * 60_000)
  await sweepFiles(server)
  mood = 'works'
  await release()
  expect(await filing()).toMatchObject([{ state: 'stored' }])
})

test('a scanner without its token is half a setting; without one nothing is asked', () => {
  expect(() => readConfig({ SCANNER_ENDPOINT: 'https://scan.test' })).toThrow('SCANNER_TOKEN')
  expect(readConfig({}).scanner).toBeUndefined()
})
