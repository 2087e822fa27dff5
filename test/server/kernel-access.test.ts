import { randomUUID } from 'node:crypto'
import { runWork } from '../../src/server/work'
import { kernelHandlers } from '../support/kernel-handlers'
import { type DeskLogin, type PersonLogin, startServer, type TestServer } from '../support/server'

let server: TestServer
let owner: PersonLogin
let stranger: PersonLogin
let officer: DeskLogin
let signer: DeskLogin
let messageId: string

beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({
      me: {
        get: async ({ caller }) => ({
          id: 'accountId' in caller ? caller.accountId : 'nobody-00',
          name: caller.kind,
          phoneMasked: null,
          deskRoles: caller.kind === 'desk' ? [...caller.roles] : [],
        }),
        home: async () => ({ tasks: [], filings: [], workshops: [], unreadMessages: 0 }),
        readMessage: async ({ audit }, { params }) => {
          await audit({ action: 'message.read', objectKind: 'message', objectId: params.messageId })
          return { done: true }
        },
      },
      desk: {
        notices: async () => ({ notices: [] }),
        createList: () => Promise.reject(new Error('never reached')),
      },
    }),
  })
  owner = await server.loginPerson('13800000001')
  stranger = await server.loginPerson('13800000002')
  officer = await server.loginDesk(await server.createDeskUser('jingban', ['officer']))
  signer = await server.loginDesk(await server.createDeskUser('qianfa', ['signer']))
  await runWork(server, { kind: 'system', job: 'test' }, async ({ tell, audit }) => {
    await tell({ to: [owner.accountId], title: '通知', body: '内容' })
    await audit({ action: 'test.tell', objectKind: 'message', objectId: '-' })
  })
  const message = await server.store.db.selectFrom('messages').select('id').executeTakeFirstOrThrow()
  messageId = message.id
})
afterAll(() => server.close())

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })
const outcome = async (answer: Promise<Response>) => {
  const { status } = await answer
  const body = (await (await answer).json()) as { error?: { code: string } }
  return [status, body.error?.code]
}
const read = (id: string, headers: Record<string, string>) =>
  server.request('POST', `/api/me/messages/${id}/read`, { body: '{}', headers })

describe('who may call', () => {
  test('nobody without a session', async () => {
    expect(await outcome(server.request('GET', '/api/me/home'))).toEqual([401, 'NOT_SIGNED_IN'])
    expect(await outcome(server.request('GET', '/api/desk/notices'))).toEqual([401, 'NOT_SIGNED_IN'])
    expect(await outcome(read(messageId, {}))).toEqual([401, 'NOT_SIGNED_IN'])
  })

  test('a made-up token is no session', async () => {
    const headers = bearer('A'.repeat(43))
    expect(await outcome(server.request('GET', '/api/me', { headers }))).toEqual([401, 'NOT_SIGNED_IN'])
  })

  test('a person may not call the desk, nor the desk a person’s page', async () => {
    expect(
      await outcome(server.request('GET', '/api/desk/notices', { headers: bearer(owner.token) })),
    ).toEqual([403, 'NOT_ALLOWED'])
    expect(
      await outcome(server.request('GET', '/api/me/home', { headers: { Cookie: officer.cookie } })),
    ).toEqual([403, 'NOT_ALLOWED'])
  })

  test('a desk row is open to its own roles only', async () => {
    await expect(officer.api.desk.notices({})).resolves.toEqual({ notices: [] })
    await expect(
      signer.api.desk.createList({ body: { noticeId: randomUUID(), title: '名单' } }),
    ).rejects.toThrow('您的身份不能做这项操作')
  })

  test('ASVS 8.2.2: a stranger’s object and a missing object are the same 404', async () => {
    const foreign = await read(messageId, bearer(stranger.token))
    const missing = await read(randomUUID(), bearer(stranger.token))
    expect(foreign.status).toBe(404)
    expect(await foreign.text()).toBe(await missing.text())
    await expect(owner.api.me.readMessage({ params: { messageId }, body: {} })).resolves.toEqual({
      done: true,
    })
  })

  test('a desk session may not open a members-only object', async () => {
    const headers = { Cookie: officer.cookie, Origin: server.origin }
    expect(await outcome(read(messageId, headers))).toEqual([403, 'NOT_ALLOWED'])
  })

  test('ASVS 16.3.2: every refusal of access is one audit row that says who and what', async () => {
    const before = await refusals()
    await read(messageId, bearer(stranger.token))
    await server.request('GET', '/api/desk/notices', { headers: bearer(owner.token) })
    const added = (await refusals()).slice(before.length)
    expect(added.map(({ actor, object_id: row, detail }) => [actor, row, detail])).toEqual([
      [stranger.accountId, 'me.readMessage', '{"code":"NOT_FOUND"}'],
      [owner.accountId, 'desk.notices', '{"code":"NOT_ALLOWED"}'],
    ])
  })
})

const refusals = () =>
  server.store.db
    .selectFrom('audit')
    .selectAll()
    .where('action', '=', 'request.refuse')
    .orderBy('seq')
    .execute()

describe('one browser with a phone page and a desk', () => {
  test('the page a request comes from decides which of the two sessions speaks', async () => {
    const h5 = await h5Cookie('13800000001')
    const Cookie = `${h5}; ${officer.cookie}`
    const kindFrom = async (path: string) => {
      const answer = await server.request('GET', '/api/me', {
        headers: { Cookie, Referer: server.origin + path },
      })
      return ((await answer.json()) as { name: string }).name
    }
    expect(await kindFrom('/pages/me/index')).toBe('person')
    expect(await kindFrom('/desk/lists')).toBe('desk')
    expect((await server.request('GET', '/api/desk/notices', { headers: { Cookie } })).status).toBe(200)
    expect((await server.request('GET', '/api/me/home', { headers: { Cookie } })).status).toBe(200)
  })
})

async function h5Cookie(phone: string): Promise<string> {
  await server.client().auth.requestCode({ body: { phone } })
  const answer = await server.request('POST', '/api/auth/phone/login', {
    body: JSON.stringify({ phone, code: '246810', client: 'h5' }),
    headers: { Origin: server.origin },
  })
  expect(((await answer.json()) as { token: unknown }).token).toBeNull()
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

describe('ASVS 3.5.1: a write with a cookie must come from our own pages', () => {
  const write = (headers: Record<string, string>) =>
    outcome(server.request('POST', '/api/auth/logout', { body: '{}', headers }))

  test.each([
    ['a foreign origin', { Origin: 'https://evil.test' }],
    ['no origin at all', {}],
    ['an opaque origin', { Origin: 'null' }],
    ['another site, in the browser’s own words', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s is refused', async (_, headers: Record<string, string>) => {
    expect(await write({ Cookie: officer.cookie, ...headers })).toEqual([403, 'NOT_ALLOWED'])
  })

  test('a form’s content type is refused', async () => {
    expect(
      await write({ Cookie: officer.cookie, Origin: server.origin, 'Content-Type': 'text/plain' }),
    ).toEqual([400, 'REQUEST_INVALID'])
  })

  test('nobody is signed in by a foreign page', async () => {
    const answer = server.request('POST', '/api/auth/phone/login', {
      body: JSON.stringify({ phone: '13800000001', code: '246810', client: 'h5' }),
      headers: { Origin: 'https://evil.test' },
    })
    expect(await outcome(answer)).toEqual([403, 'NOT_ALLOWED'])
  })

  test('our own page may', async () => {
    const mine = await server.loginDesk(await server.createDeskUser('third', ['officer']))
    expect(await write({ Cookie: mine.cookie, Origin: server.origin })).toEqual([200, undefined])
  })
})
