import { SESSION_LIFE } from '../../src/server/auth/sessions'
import { LOCKOUT } from '../../src/server/auth/lockout'
import type { DeskCredentials } from '../../src/server/auth/desk-users'
import { kernelHandlers } from '../support/kernel-handlers'
import { startServer, totpNow, type TestServer } from '../support/server'

let server: TestServer
let users = 0
beforeAll(async () => {
  server = await startServer({
    handlers: kernelHandlers({ desk: { notices: async () => ({ notices: [] }) } }),
    config: { trustedProxies: 1 },
  })
})
afterAll(() => server.close())

async function newOfficer(): Promise<DeskCredentials> {
  users += 1
  return server.createDeskUser(`officer-${users}`, ['officer'])
}
const auth = (address = `10.1.0.${users}`) => server.client({ 'X-Forwarded-For': address }).auth
const password = (user: DeskCredentials, text = user.password, address?: string) =>
  auth(address).deskPassword({ body: { username: user.username, password: text } })
const totp = (ticket: string, code: string) => auth().deskTotp({ body: { ticket, totp: code } })
const refused = (code: string) => ({ code })

test('password, then dynamic code, then a cookie that only the desk’s own pages can use', async () => {
  const user = await newOfficer()
  const { ticket } = await password(user)
  const answer = await server.request('POST', '/api/auth/desk/totp', {
    body: JSON.stringify({ ticket, totp: totpNow(user.totpUri, server.clock) }),
  })
  expect(Object.keys((await answer.json()) as object)).toEqual(['expiresAt'])
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^desk-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
  )
})

test('ASVS 6.3.3: with the password alone the desk stays closed', async () => {
  const { ticket } = await password(await newOfficer())
  const notices = (headers: Record<string, string>) => server.client(headers).desk.notices({})
  await expect(notices({ Authorization: `Bearer ${ticket}` })).rejects.toMatchObject(
    refused('SECOND_FACTOR_NEEDED'),
  )
  await expect(notices({ Cookie: `desk-session=${ticket}` })).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
})

test('ASVS 6.5.1: a dynamic code works once, also for a second ticket; the next one works', async () => {
  const user = await newOfficer()
  const code = totpNow(user.totpUri, server.clock)
  await totp((await password(user)).ticket, code)
  const { ticket } = await password(user)
  await expect(totp(ticket, code)).rejects.toMatchObject(refused('TOTP_WRONG'))
  server.clock.advance(30_000)
  await expect(totp(ticket, totpNow(user.totpUri, server.clock))).resolves.toBeDefined()
})

test('a code of five minutes ago or ahead is refused, one step of a slow clock is not', async () => {
  const user = await newOfficer()
  const { ticket } = await password(user)
  const at = (shift: number) => totpNow(user.totpUri, { ...server.clock, realNow: () => shifted(shift) })
  await expect(totp(ticket, at(-300_000))).rejects.toMatchObject(refused('TOTP_WRONG'))
  await expect(totp(ticket, at(300_000))).rejects.toMatchObject(refused('TOTP_WRONG'))
  await expect(totp(ticket, at(-30_000))).resolves.toBeDefined()
})
const shifted = (milliseconds: number) =>
  new Date(Date.parse(server.clock.now()) + milliseconds).toISOString()

test('a ticket opens once and for five minutes', async () => {
  const user = await newOfficer()
  const used = (await password(user)).ticket
  await totp(used, totpNow(user.totpUri, server.clock))
  server.clock.advance(30_000)
  await expect(totp(used, totpNow(user.totpUri, server.clock))).rejects.toMatchObject(
    refused('NOT_SIGNED_IN'),
  )
  const late = (await password(user)).ticket
  server.clock.advance(SESSION_LIFE.ticket.absoluteMs)
  await expect(totp(late, totpNow(user.totpUri, server.clock))).rejects.toMatchObject(
    refused('NOT_SIGNED_IN'),
  )
  await expect(totp('A'.repeat(43), '000000')).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
})

test('a wrong password and an unknown name are refused in the same words', async () => {
  const user = await newOfficer()
  await expect(password(user, 'wrong')).rejects.toMatchObject(refused('PASSWORD_WRONG'))
  await expect(password({ ...user, username: 'nobody' })).rejects.toMatchObject(refused('PASSWORD_WRONG'))
})

test('ASVS 6.2.9: a password of 64 characters is a password', async () => {
  const { prepareDeskUser } = await import('../../src/server/auth/desk-users')
  await expect(
    prepareDeskUser({ username: 'x', name: 'x', roles: ['officer'], password: '长'.repeat(64) }),
  ).resolves.toBeDefined()
  await expect(
    prepareDeskUser({ username: 'x', name: 'x', roles: ['officer'], password: 'short' }),
  ).rejects.toThrow('密码至少 12 位')
})

test('ASVS 11.4.2: passwords are kept as argon2id, dynamic-code secrets sealed', async () => {
  const user = await newOfficer()
  const row = await server.store.db
    .selectFrom('desk_users')
    .selectAll()
    .where('username', '=', user.username)
    .executeTakeFirstOrThrow()
  expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(row.totp_sealed).toMatch(/^v1:/)
  expect(user.totpUri).toContain(server.services.vault.open(row.totp_sealed))
})

test('ASVS 6.3.1: guessing at passwords locks out who guesses; the officer signs in from elsewhere', async () => {
  const user = await newOfficer()
  const tries = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) => password(user, `guess ${at}`, '10.2.2.2')),
  )
  const codes = tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'in'))
  expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(LOCKOUT.pair)
  expect(codes.filter((code) => code === 'LOCKED_OUT')).toHaveLength(12 - LOCKOUT.pair)
  await expect(password(user, user.password, '10.2.2.2')).rejects.toMatchObject(refused('LOCKED_OUT'))
  const { ticket } = await password(user, user.password, '10.2.2.3')
  await expect(totp(ticket, totpNow(user.totpUri, server.clock))).resolves.toBeDefined()
})

test('guessing at dynamic codes locks out too', async () => {
  const user = await newOfficer()
  const { ticket } = await password(user)
  for (let guess = 0; guess < LOCKOUT.pair; guess += 1)
    await expect(totp(ticket, `00000${guess}`)).rejects.toMatchObject(refused('TOTP_WRONG'))
  await expect(totp(ticket, totpNow(user.totpUri, server.clock))).rejects.toMatchObject(refused('LOCKED_OUT'))
})

test('ASVS 7.3.1: half an hour without use ends the desk’s session', async () => {
  const officer = await server.loginDesk(await newOfficer())
  await expect(officer.api.desk.notices({})).resolves.toBeDefined()
  server.clock.advance(SESSION_LIFE.desk.idleMs)
  await expect(officer.api.desk.notices({})).rejects.toMatchObject(refused('NOT_SIGNED_IN'))
})

test('in the demo the current dynamic code is printed, for want of a phone', async () => {
  const user = await newOfficer()
  await password(user)
  expect(server.printed.at(-1)).toBe(
    `演示动态码：${user.username} 现在是 ${totpNow(user.totpUri, server.clock)}`,
  )
})
