import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readConfig } from '../../src/server/config'
import { eicar, photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'
import { begin, createFiling, sendChunk, upload } from '../support/uploads'

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

test.each(['fails', 'babbles'] as const)(
  'ASVS 5.4.3: while the scanner %s the photo is held, not published, and goes on with its last chunk later',
  async (how) => {
    mood = how
    const bytes = await photo()
    const { fileId } = await begin(person.api, bytes, { filingId })
    await sendChunk(person.api, fileId, 0, bytes.subarray(0, 700))
    const last = () => sendChunk(person.api, fileId, 700, bytes.subarray(700))
    await expect(last()).rejects.toMatchObject({ code: 'UNAVAILABLE', status: 503 })
    expect(await person.api.files.status({ params: { fileId } })).toMatchObject({
      state: 'receiving',
      offset: 700,
    })
    await expect(person.api.files.image({ params: { fileId } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    mood = 'works'
    expect(await last()).toMatchObject({ state: 'stored' })
  },
)

test('a scanner without its token is half a setting; without one nothing is asked', () => {
  expect(() => readConfig({ SCANNER_ENDPOINT: 'https://scan.test' })).toThrow('SCANNER_TOKEN')
  expect(readConfig({}).scanner).toBeUndefined()
})
