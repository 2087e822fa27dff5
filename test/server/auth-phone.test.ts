import { LOCKOUT } from '../../src/server/auth/lockout'
import { SESSION_LIFE } from '../../src/server/auth/sessions'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
let phones = 0
beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({
      me: {
        get: async ({ caller }) => ({
          id: 'accountId' in caller ? caller.accountId : 'nobody-00',
          name: null,
          phoneMasked: null,
          deskRoles: [],
        }),
      },
    }),
    // Each test comes from an address of its own, as a proxy that is trusted would say.
    config: { trustedProxies: 1 },
  })
})
afterAll(() => server.close())

/** A phone and an address that no other test has used. */
function newcomer() {
  phones += 1
  const phone = `138${String(phones).padStart(8, '0')}`
  return { phone, ...from(`10.0.${Math.floor(phones / 250)}.${phones % 250}`, phone) }
}
function from(address: string, phone: string) {
  const api = server.client({ 'X-Forwarded-For': address })
  return {
    ask: () => api.auth.requestCode({ body: { phone } }),
    login: (code = '246810', client: 'weapp' | 'h5' = 'weapp') =>
      api.auth.phoneLogin({ body: { phone, code, client } }),
  }
}
const me = (token: string | null) => server.client({ Authorization: `Bearer ${token}` }).me.get({})
const refused = (code: string) => ({ code })

test('a code arrives, and signs in the same account every time', async () => {
  const { phone, ask, login } = newcomer()
  const { expiresAt } = await ask()
  expect(Date.parse(expiresAt) - Date.parse(server.clock.now())).toBe(10 * 60_000)
  expect(server.printed.at(-1)).toBe(`演示短信：138****${phone.slice(-4)} 的验证码是 246810`)
  const first = await login()
  await ask()
  const second = await login()
  expect((await me(second.token)).id).toBe((await me(first.token)).id)
})

test('ASVS 7.2.3–4: each sign-in gives a new token of 256 bits, kept only as a hash', async () => {
  const { ask, login } = newcomer()
  await ask()
  const first = await login()
  await ask()
  const second = await login()
  for (const token of [first.token, second.token])
    expect(Buffer.from(token ?? '', 'base64url')).toHaveLength(32)
  expect(new Set([first.token, second.token]).size).toBe(2)
  const kept = await server.store.db.selectFrom('sessions').select('token_sha256').execute()
  expect(JSON.stringify(kept)).not.toContain(first.token)
})

test('ASVS 3.3: a browser gets its token in a cookie that scripts and other sites cannot use', async () => {
  const { phone, ask } = newcomer()
  await ask()
  const answer = await server.request('POST', '/api/auth/phone/login', {
    body: JSON.stringify({ phone, code: '246810', client: 'h5' }),
  })
  const body = (await answer.json()) as { token: unknown }
  expect(body.token).toBeNull()
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^h5-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})

test.each(['1380000', '23800000001', '手机', ''])('“%s” is no phone number', async (phone) => {
  await expect(server.client().auth.requestCode({ body: { phone } })).rejects.toMatchObject({
    code: 'PHONE_INVALID',
    detail: { problems: [{ path: 'phone' }] },
  })
})

test('+86, spaces and dashes make no other phone', async () => {
  const { phone, ask } = newcomer()
  await ask()
  const { login } = from('10.9.9.9', `+86 ${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`)
  await expect(login()).resolves.toBeDefined()
})

test('ASVS 6.5.1: a code works once', async () => {
  const { ask, login } = newcomer()
  await ask()
  await login()
  await expect(login()).rejects.toMatchObject(refused('CODE_EXPIRED'))
})

test('ASVS 6.5.5: a code works for ten minutes and not a second longer', async () => {
  const { ask, login } = newcomer()
  await ask()
  server.clock.advance(10 * 60_000)
  await expect(login()).rejects.toMatchObject(refused('CODE_EXPIRED'))
  await ask()
  server.clock.advance(10 * 60_000 - 1)
  await expect(login()).resolves.toBeDefined()
})

test('a new code makes the old one void', async () => {
  const { ask, login } = newcomer()
  await ask()
  await ask()
  const live = await server.store.db
    .selectFrom('one_time_codes')
    .select('id')
    .where('void_at', 'is', null)
    .execute()
  expect(live).toHaveLength(1)
  await expect(login()).resolves.toBeDefined()
})

test('ASVS 6.6.3: after five guesses a code is void, also for who knows it', async () => {
  const { phone, ask, login } = newcomer()
  await ask()
  for (let guess = 0; guess < 4; guess += 1)
    await expect(login(`00000${guess}`)).rejects.toMatchObject(refused('CODE_WRONG'))
  await expect(from('10.8.8.8', phone).login('999999')).rejects.toMatchObject(refused('CODE_WRONG'))
  await expect(login()).rejects.toMatchObject(refused('CODE_EXPIRED'))
})

test('ASVS 6.3.1: guessing locks out the address that guesses, not the owner, and only for 15 minutes', async () => {
  const { phone, ask, login } = newcomer()
  for (let guess = 0; guess < LOCKOUT.pair; guess += 1) {
    if (guess % 4 === 0) await ask()
    await expect(login('000000')).rejects.toMatchObject(refused('CODE_WRONG'))
  }
  await ask()
  await expect(login()).rejects.toMatchObject(refused('LOCKED_OUT'))
  await expect(from('10.7.7.7', phone).login()).resolves.toBeDefined()
  server.clock.advance(15 * 60_000)
  await ask()
  await expect(login()).resolves.toBeDefined()
})

test('ASVS 6.3.1: one guess at each of many accounts locks out the address', async () => {
  const address = '10.6.6.6'
  const tries = Array.from({ length: LOCKOUT.source }, (_, at) =>
    from(address, `139${String(at).padStart(8, '0')}`),
  )
  for (const { ask, login } of tries) {
    await ask()
    await expect(login('000000')).rejects.toMatchObject(refused('CODE_WRONG'))
  }
  const next = from(address, '13999999999')
  await next.ask()
  await expect(next.login()).rejects.toMatchObject(refused('LOCKED_OUT'))
})

test('ASVS 16.3.1: every sign-in, good or bad, is one audit row without the phone', async () => {
  const { phone, ask, login } = newcomer()
  const before = (await server.store.db.selectFrom('audit').select('seq').execute()).length
  await ask()
  await login('000000').catch(() => undefined)
  await login()
  const rows = await server.store.db.selectFrom('audit').selectAll().where('seq', '>', before).execute()
  expect(rows.map((row) => row.action)).toEqual(['login.code', 'login.fail', 'login.succeed'])
  expect(JSON.stringify(rows)).not.toContain(phone)
})

describe('a session', () => {
  async function signedIn() {
    const { ask, login } = newcomer()
    await ask()
    return (await login()).token
  }

  test('ASVS 7.4.1: ends with logout, at once', async () => {
    const token = await signedIn()
    await server.client({ Authorization: `Bearer ${token}` }).auth.logout({ body: {} })
    await expect(me(token)).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
  })

  test('ASVS 7.3.1: ends when it is not used, and use keeps it alive', async () => {
    const token = await signedIn()
    const { idleMs } = SESSION_LIFE.weapp
    server.clock.advance(idleMs - 1000)
    await expect(me(token)).resolves.toBeDefined()
    server.clock.advance(idleMs - 1000)
    await expect(me(token)).resolves.toBeDefined()
    server.clock.advance(idleMs)
    await expect(me(token)).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
  })

  test('ASVS 7.3.2: ends after its whole life, however busy', async () => {
    const token = await signedIn()
    const { idleMs, absoluteMs } = SESSION_LIFE.weapp
    for (let passed = 0; passed < absoluteMs; passed += idleMs / 2) {
      await expect(me(token)).resolves.toBeDefined()
      server.clock.advance(idleMs / 2)
    }
    await expect(me(token)).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
  })

  test('ASVS 7.4.2: ends when its account is disabled, and no new one begins', async () => {
    const { ask, login } = newcomer()
    await ask()
    const { token } = await login()
    const { id } = await me(token)
    await server.store.write(async (db) => {
      await db.updateTable('accounts').set({ disabled_at: server.clock.now() }).where('id', '=', id).execute()
    })
    await expect(me(token)).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
    await ask()
    await expect(login()).rejects.toMatchObject(refused('NOT_ALLOWED'))
  })

  test('ASVS 3.3: a browser’s token is worth nothing as a bearer', async () => {
    const { phone, ask } = newcomer()
    await ask()
    const answer = await server.request('POST', '/api/auth/phone/login', {
      body: JSON.stringify({ phone, code: '246810', client: 'h5' }),
    })
    const token = /^h5-session=([\w-]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? ''
    await expect(me(token)).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
    const logout = await server.request('POST', '/api/auth/logout', {
      body: '{}',
      headers: { Cookie: `h5-session=${token}`, Origin: server.origin },
    })
    expect(logout.headers.getSetCookie()[0]).toMatch(/^h5-session=;.*Expires=Thu, 01 Jan 1970/)
  })
})
