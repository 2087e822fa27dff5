import { openWechat } from '../../src/server/auth/wechat-gateway'
import { deliverDue } from '../../src/server/notify/deliver'
import { runWork } from '../../src/server/work'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer, type TestServer } from '../support/server'
import {
  APP_ID,
  APP_SECRET,
  SESSION_KEY,
  startWechatDouble,
  type WechatDouble,
} from '../support/wechat-double'

const TIMEOUT_MS = 300
let wechat: WechatDouble
let server: TestServer
beforeAll(async () => {
  wechat = await startWechatDouble()
  const config = { appId: APP_ID, appSecret: APP_SECRET, endpoint: wechat.endpoint, templateId: 'template-1' }
  server = await startServer({
    handlers: kernelHandlers(),
    config: { mode: 'production', publicOrigin: undefined },
    services: ({ clock }) => ({ wechat: openWechat(config, clock, TIMEOUT_MS) }),
  })
})
afterAll(async () => {
  await server.close()
  await wechat.close()
})

const login = (code: string) => server.client().auth.wechatLogin({ body: { code } })
const accountOf = async (openid: string) => {
  await login(`good-${openid}`)
  const row = await server.store.db
    .selectFrom('audit')
    .select('object_id')
    .where('action', '=', 'login.succeed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.object_id
}

test('a login code brings a session; session_key goes nowhere', async () => {
  const session = await login('good-openid-1')
  expect(Object.keys(session).sort()).toEqual(['accountId', 'expiresAt', 'token'])
  const rows = await Promise.all(
    (['identities', 'sessions', 'audit', 'idempotency'] as const).map((table) =>
      server.store.db.selectFrom(table).selectAll().execute(),
    ),
  )
  const everything = JSON.stringify([rows, session, server.logged])
  for (const secret of [SESSION_KEY, 'openid-1', APP_SECRET]) expect(everything).not.toContain(secret)
})

test.each([
  ['a wrong code', 'invalid', 'WECHAT_LOGIN_FAILED'],
  ['a made-up code', 'whatever', 'WECHAT_LOGIN_FAILED'],
  ['an account WeChat blocked', 'blocked', 'WECHAT_LOGIN_FAILED'],
  ['too many tries', 'often', 'TOO_MANY_REQUESTS'],
  ['a busy system', 'busy', 'WECHAT_UNAVAILABLE'],
  ['somebody else’s page', 'html', 'WECHAT_UNAVAILABLE'],
  ['a list', 'list', 'WECHAT_UNAVAILABLE'],
  ['nothing', 'empty', 'WECHAT_UNAVAILABLE'],
  ['no openid', 'noOpenid', 'WECHAT_UNAVAILABLE'],
  ['a flood', 'huge', 'WECHAT_UNAVAILABLE'],
  ['a redirect', 'redirect', 'WECHAT_UNAVAILABLE'],
  ['a gateway’s failure', 'broken', 'WECHAT_UNAVAILABLE'],
  ['silence', 'silent', 'WECHAT_UNAVAILABLE'],
  ['a broken line', 'hangUp', 'WECHAT_UNAVAILABLE'],
])('API10: %s is refused by name and signs nobody in', async (_, code, expected) => {
  const before = await server.store.db.selectFrom('sessions').select('id').execute()
  await expect(login(code)).rejects.toMatchObject({ code: expected })
  expect(await server.store.db.selectFrom('sessions').select('id').execute()).toHaveLength(before.length)
})

test('40163: a code works once', async () => {
  await login('good-openid-2')
  await expect(login('good-openid-2')).rejects.toMatchObject({ code: 'WECHAT_LOGIN_FAILED' })
})

test('our own wrong settings are not the person’s fault', async () => {
  const wrong = openWechat(
    { appId: APP_ID, appSecret: 'wrong', endpoint: wechat.endpoint, templateId: undefined },
    server.clock,
    TIMEOUT_MS,
  )
  await expect(wrong.openidOf('good-x')).rejects.toMatchObject({ code: 'WECHAT_UNAVAILABLE' })
})

test('ASVS 6.8.1: the same text as openid and as phone is two accounts', async () => {
  const text = '13800000001'
  const { accountFor } = await import('../../src/server/auth/identities')
  const ids = await runWork(server, { kind: 'system', job: 'test' }, async (context) => {
    await context.audit({ action: 'test', objectKind: 'test', objectId: '-' })
    const byPhone = await accountFor(context, 'phone', text)
    const byWechat = await accountFor(context, 'wechat', text)
    return [byPhone, byWechat, await accountFor(context, 'phone', text)]
  })
  expect(ids[0]).toBe(ids[2])
  expect(ids[0]).not.toBe(ids[1])
})

describe('messages', () => {
  const tell = (to: string) =>
    runWork(server, { kind: 'system', job: 'test' }, async (context) => {
      await context.tell({
        to: [to],
        title: '申报需要补正',
        body: '请在 2026-03-20 前补正两处内容，逾期视为放弃。',
      })
      await context.audit({ action: 'test.tell', objectKind: 'account', objectId: to })
    })
  const outbox = () => server.store.db.selectFrom('outbox').selectAll().orderBy('due_at').execute()
  const deliver = () => deliverDue(server.store, server.services)

  test('reach the inbox always, and the phone by WeChat, cut to what a template takes', async () => {
    const account = await accountOf('openid-3')
    await tell(account)
    expect(
      await server.store.db.selectFrom('messages').selectAll().where('account_id', '=', account).execute(),
    ).toMatchObject([{ title: '申报需要补正', read_at: null }])
    expect(await deliver()).toBe(1)
    expect(wechat.pushed.at(-1)).toMatchObject({
      touser: 'openid-3',
      data: { thing1: { value: '申报需要补正' }, thing2: { value: '请在 2026-03-20 前补正两处内' } },
    })
    expect(await deliver()).toBe(0)
  })

  test('an access token is kept, and renewed when WeChat has forgotten it', async () => {
    const account = await accountOf('openid-4')
    const given = wechat.tokensGiven()
    await tell(account)
    await deliver()
    expect(wechat.tokensGiven()).toBe(given)
    wechat.expireTokens()
    await tell(account)
    await deliver()
    expect(wechat.tokensGiven()).toBe(given + 1)
    expect(wechat.pushed.at(-1)?.touser).toBe('openid-4')
  })

  test('a person who did not subscribe is not asked again', async () => {
    wechat.pushAnswers.push(43101)
    await tell(await accountOf('openid-5'))
    await deliver()
    expect((await outbox()).map((row) => row.state)).toContain('refused')
    expect(await deliver()).toBe(0)
  })

  test('a failure is tried again later and later, then given up', async () => {
    wechat.pushAnswers.push(...Array.from({ length: 6 }, () => 45009))
    await tell(await accountOf('openid-6'))
    const waits: number[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect(await deliver()).toBe(1)
      expect(await deliver()).toBe(0)
      waits.push(2 ** attempt)
      server.clock.advance(60_000 * 2 ** attempt)
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32])
    expect((await outbox()).map((row) => row.state)).toContain('dead')
    expect(await deliver()).toBe(0)
  })
})
