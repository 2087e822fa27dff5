import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'

let server: TestServer
let person: PersonLogin

beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({
      me: { home: async () => ({ tasks: [], filings: [], workshops: [], unreadMessages: 0 }) },
      public: { notices: async () => ({ notices: [], secret: 'never' }) },
      desk: { applications: async () => ({ applications: [] }) },
    }),
  })
  person = await server.loginPerson('13800000001')
})
afterAll(() => server.close())

interface Refused {
  readonly error: { readonly code: string; readonly problems?: { path: string; message: string }[] }
}

const put = async (body: string, headers: Record<string, string> = {}) => {
  const answer = await server.request('PUT', '/api/me', {
    body,
    headers: { Authorization: `Bearer ${person.token}`, ...headers },
  })
  return { status: answer.status, ...((await answer.json()) as Refused) }
}
const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await server.request('GET', path, { headers })
  return { status: answer.status, text: await answer.text() }
}

test('a wrong field is named with a Chinese sentence, and its value is not repeated', async () => {
  const long = '字'.repeat(31)
  const { status, error } = await put(JSON.stringify({ name: long }))
  expect(status).toBe(400)
  expect(error.problems).toEqual([{ path: 'name', message: '最多 30 个字。' }])
  expect(JSON.stringify(error)).not.toContain(long)
  expect((await put('{}')).error.problems).toEqual([{ path: 'name', message: '请填写这一项。' }])
  expect((await put('{"name":"   "}')).error.problems).toEqual([{ path: 'name', message: '请填写这一项。' }])
})

test('ASVS 15.3.3: a field that the row does not name is refused', async () => {
  const { status, error } = await put('{"name":"张三","disabled_at":null}')
  expect([status, error.code]).toEqual([400, 'REQUEST_INVALID'])
  expect(error.problems).toEqual([{ path: 'disabled_at', message: '这一项不应出现。' }])
})

test.each([
  ['not JSON', '{"name":'],
  ['nothing', ''],
  ['a list', '[]'],
  ['a word', '"张三"'],
  ['a number for a text', '{"name":1}'],
  ['100,000 levels', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ['a prototype', '{"name":"张三","__proto__":{"isAdmin":true}}'],
  ['an escaped prototype', '{"name":"张三","\\u005f_proto__":{"isAdmin":true}}'],
  ['a constructor', '{"name":"张三","constructor":{"prototype":{"isAdmin":true}}}'],
])('ASVS 1.5.2: %s is refused and changes nothing', async (_, body) => {
  const { status, error } = await put(body)
  expect([status, error.code]).toEqual([400, 'REQUEST_INVALID'])
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
})

test('brackets inside a text are no depth', async () => {
  expect((await put(JSON.stringify({ name: '[[[[[["\\{{{{{{{{{{{{{{{{' }))).status).toBe(200)
})

test('ASVS 15.3.6–7: a query given twice, or one the row does not name, is refused', async () => {
  const officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
  const desk = { Cookie: officer.cookie }
  expect((await get('/api/desk/applications?search=a', desk)).status).toBe(200)
  expect((await get('/api/desk/applications?search=a&search=b', desk)).status).toBe(400)
  expect((await get('/api/desk/applications?role=signer', desk)).status).toBe(400)
  expect((await get('/api/desk/applications?__proto__=x', desk)).status).toBe(400)
  expect((await get('/api/me/home?x=1', { Authorization: `Bearer ${person.token}` })).status).toBe(400)
})

test('a parameter of the wrong form is refused before anything is looked up', async () => {
  const headers = { Authorization: `Bearer ${person.token}` }
  expect((await get("/api/files/1'%20or%20'1", headers)).status).toBe(400)
  expect((await get('/api/files/%00', headers)).status).toBe(400)
  expect((await get(`/api/files/${'a'.repeat(41)}`, headers)).status).toBe(400)
  expect((await get('/api/files/%E0%A4%A', headers)).status).toBe(404)
})

test('ASVS 5.2.1: more than 1 MB of JSON is refused with the sentence for it, also when it is 30 MB', async () => {
  for (const size of [1_100_000, 30_000_000]) {
    const { status, error } = await put(JSON.stringify({ name: 'a'.repeat(size) }))
    expect([status, error.code]).toEqual([413, 'BODY_TOO_LARGE'])
  }
})

test('another content type is refused', async () => {
  const { status, error } = await put('name=x', { 'Content-Type': 'application/x-www-form-urlencoded' })
  expect([status, error.code]).toEqual([400, 'REQUEST_INVALID'])
})

test('ASVS 15.3.1: an answer holds only what its schema names', async () => {
  expect(JSON.parse((await get('/api/public/notices')).text)).toEqual({ notices: [] })
})

test('an unknown API path is refused in JSON, also for writes', async () => {
  const { status, text } = await get('/api/nothing')
  expect(status).toBe(404)
  expect(JSON.parse(text)).toEqual({
    error: { code: 'NOT_FOUND', message: '没有找到这项内容。', next: '它可能已被移走，或者您没有查看权限。' },
  })
  expect((await server.request('DELETE', '/api/me')).status).toBe(404)
})
