import { LIMITS } from '../../src/server/http/limits'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({ public: { notices: async () => ({ notices: [] }) } }),
    env: { RATE_LIMIT_FACTOR: '1' },
  })
})
afterAll(() => server.close())

const times = <T>(count: number, call: () => Promise<T>) => Promise.all(Array.from({ length: count }, call))
const ask = (headers: Record<string, string> = {}) =>
  server.request('POST', '/api/auth/phone/code', { body: '{"phone":"13800000001"}', headers })

test('ASVS 2.4.1: too many requests from one address are refused with a time to wait; other budgets are untouched', async () => {
  const { perSource, seconds } = LIMITS.code
  const first = await times(perSource, () => ask())
  expect(new Set(first.map((answer) => answer.status))).toEqual(new Set([200]))
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ error: { code: 'TOO_MANY_REQUESTS' } })
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(seconds)
  expect((await server.request('GET', '/api/public/notices')).status).toBe(200)
})

test('ASVS 4.1.3: a header that names another address changes nothing', async () => {
  expect((await ask({ 'X-Forwarded-For': '203.0.113.9', 'X-Real-IP': '203.0.113.9' })).status).toBe(429)
})

test('what is refused so early is never read: the body does not matter', async () => {
  const answer = await server.request('POST', '/api/auth/phone/code', { body: 'x'.repeat(1000) })
  expect(answer.status).toBe(429)
})

test('ASVS 2.4.1: one account has a budget of its own, wherever it calls from', async () => {
  const trusting = await startServer({
    handlers: kernelHandlers({
      me: { home: async () => ({ tasks: [], filings: [], workshops: [], unreadMessages: 0 }) },
    }),
    env: { RATE_LIMIT_FACTOR: '1' },
    config: { trustedProxies: 1 },
  })
  const { token } = await trusting.loginPerson('13800000001')
  let address = 0
  const home = () => {
    address += 1
    const headers = {
      Authorization: `Bearer ${token}`,
      'X-Forwarded-For': `10.3.${address % 100}.${address % 7}`,
    }
    return trusting.request('GET', '/api/me/home', { headers })
  }
  const answers = await times(LIMITS.read.perAccount, home)
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]))
  expect((await home()).status).toBe(429)
  const other = await trusting.loginPerson('13800000002')
  await expect(other.api.me.home({})).resolves.toBeDefined()
  await trusting.close()
})

test('every budget of the contract has numbers', () => {
  for (const { seconds, perSource, perAccount } of Object.values(LIMITS)) {
    expect(seconds).toBeGreaterThan(0)
    expect(perSource).toBeGreaterThan(perAccount)
  }
})
