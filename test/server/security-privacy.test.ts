import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deliverDue } from '../../src/server/notify/deliver'
import { sweep } from '../../src/server/store/sweep'
import { photo } from '../support/images'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer, type TestServer } from '../support/server'
import { begin, createFiling } from '../support/uploads'

const DAY_MS = 24 * 60 * 60_000
const PHONES = Array.from({ length: 20 }, (_, at) => `1397531${String(at).padStart(4, '0')}`)
const NAME = '甲\r\n{"level":50}\u001b[31m红'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ handlers: kernelHandlers(), env: { DEMO: '1' } })
})
afterAll(() => server.close())

test('ASVS 14.2.1, 16.2.5, 16.4.2: the log has one line a request, and no phone, name, token, id or search word', async () => {
  const logging = await startServer({
    handlers: kernelHandlers(),
    config: { mode: 'production' },
    services: (real) => ({
      sms: {
        ...real.sms,
        newCode: () => '135790',
        codesPerPhoneInTenMinutes: 9,
        sendCode: async () => undefined,
      },
    }),
  })
  const [phone = ''] = PHONES
  await logging.client().auth.requestCode({ body: { phone } })
  const { token } = await logging
    .client()
    .auth.phoneLogin({ body: { phone, code: '135790', client: 'weapp' } })
  const headers = { Authorization: `Bearer ${token}` }
  await logging.client(headers).me.rename({ body: { name: NAME } })
  await logging.request('GET', '/api/files/0d5f1c9e-canary', { headers })
  await logging.request('GET', `/api/desk/applications?search=${encodeURIComponent('王小明')}`, { headers })
  await logging.request('GET', '/wp-admin/canary.php')
  await logging.close()

  const lines = logging.logged.map((line) => JSON.parse(line) as { route?: string; status?: number })
  expect(logging.logged.every((line) => line.split('\n').length === 2 && line.endsWith('\n'))).toBe(true)
  expect(
    lines.filter((line) => line.route !== undefined).map(({ route, status }) => [route, status]),
  ).toEqual([
    ['POST /api/auth/phone/code', 200],
    ['POST /api/auth/phone/login', 200],
    ['PUT /api/me', 200],
    ['GET /api/files/:fileId', 404],
    ['GET /api/desk/applications', 403],
    ['GET (none)', 404],
  ])
  const text = logging.logged.join('')
  for (const canary of [
    phone,
    '135790',
    String(token),
    '红',
    'canary',
    '王小明',
    encodeURIComponent('王小明'),
  ])
    expect(text).not.toContain(canary)
})

test('F14: no phone number stands in plain in the database, its log or any file', async () => {
  for (const phone of PHONES) await server.loginPerson(phone)
  const files = readdirSync(server.config.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.map((file) => file.name)).toContain('workshops.db-wal')
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name)).toString('latin1')
    for (const phone of PHONES) expect(bytes.includes(phone)).toBe(false)
  }
})

test('what has served its time is removed, and not a day earlier', async () => {
  const person = await server.loginPerson('13800000001')
  const filingId = await createFiling(server, person.accountId)
  await begin(person.api, await photo(), { filingId })
  const count = async (table: 'idempotency' | 'sessions' | 'one_time_codes' | 'login_failures') =>
    (await server.store.db.selectFrom(table).selectAll().execute()).length
  server.clock.advance(30 * DAY_MS - 60_000)
  await sweep(server.store, server.services)
  // A phone that was offline for a month still gets its first answer.
  expect(await count('idempotency')).toBeGreaterThan(0)
  expect(await count('one_time_codes')).toBe(0)
  server.clock.advance(100 * DAY_MS)
  await sweep(server.store, server.services)
  for (const table of ['idempotency', 'sessions', 'one_time_codes', 'login_failures'] as const)
    expect([table, await count(table)]).toEqual([table, 0])
})

test('ASVS 3.5.3: reading changes nothing in the records', async () => {
  const person = await server.loginPerson('13800000001')
  const tables = async () =>
    JSON.stringify(
      await Promise.all(
        (['accounts', 'identities', 'sessions', 'audit', 'messages', 'files', 'idempotency'] as const).map(
          (table) => server.store.db.selectFrom(table).selectAll().execute(),
        ),
      ),
    )
  const before = await tables()
  for (const method of ['GET', 'HEAD'])
    for (const path of ['/', '/api/health', '/api/openapi.json', '/api/me', '/api/none'])
      await server.request(method, path, { headers: { Authorization: `Bearer ${person.token}` } })
  expect(await tables()).toBe(before)
})

test('where WeChat is not configured, nothing waits to be sent', async () => {
  expect(await deliverDue(server.store, server.services)).toBe(0)
})
