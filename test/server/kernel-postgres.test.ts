import { randomUUID } from 'node:crypto'
import { firstBrokenAudit } from '../../src/server/audit/verify'
import { describeOnPostgres } from '../support/describe-where'
import { photo } from '../support/images'
import { kernelHandlers, rename } from '../support/kernel-handlers'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { startServer, totpNow, type TestServer } from '../support/server'
import { createFiling, upload } from '../support/uploads'

describeOnPostgres('two servers on one PostgreSQL', () => {
  let cluster: PostgresCluster
  let servers: readonly [TestServer, TestServer]
  let effects = 0

  beforeAll(async () => {
    cluster = await startPostgres()
    const env = { DATABASE_URL: await cluster.createDatabase(), VAULT_KEYS: sharedKeys() }
    const handlers = kernelHandlers({
      me: {
        rename: async (context, request) => {
          const answer = await rename(context, request)
          effects += 1
          return answer
        },
      },
    })
    const first = await startServer({ handlers, env })
    servers = [first, await startServer({ handlers, env, clock: first.clock })]
  })
  afterAll(async () => {
    for (const server of servers) await server.close()
    await cluster.stop()
  })

  test('equal calls sent to both at once are one row, one audit entry and one answer', async () => {
    const [first] = servers
    const { token, accountId } = await first.loginPerson('13800000001')
    const key = randomUUID()
    const calls = Array.from({ length: 10 }, (_, at) =>
      (servers[at % 2] ?? first).request('PUT', '/api/me', {
        body: '{"name":"张三"}',
        headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key },
      }),
    )
    const answers = await Promise.all(calls)
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200))
    const renames = await first.store.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'account.rename')
      .where('object_id', '=', accountId)
      .execute()
    expect(renames).toHaveLength(1)
    expect(effects).toBeGreaterThanOrEqual(1)
    expect(await firstBrokenAudit(first.store.db)).toBeUndefined()
  })

  test('one dynamic code signs in once, whichever server is asked', async () => {
    const [first] = servers
    const user = await first.createDeskUser('jingban', ['officer'])
    const totp = totpNow(user.totpUri, first.clock)
    const tickets = await Promise.all(
      servers.map((server) =>
        server.client().auth.deskPassword({ body: { username: user.username, password: user.password } }),
      ),
    )
    const outcomes = await Promise.allSettled(
      tickets.map(({ ticket }, at) =>
        (servers[at] ?? first).client().auth.deskTotp({ body: { ticket, totp } }),
      ),
    )
    expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('a photo uploads as on the embedded database', async () => {
    const [first] = servers
    const person = await first.loginPerson('13800000002')
    const filingId = await createFiling(first, person.accountId)
    expect((await upload(person.api, await photo(), { filingId })).state).toBe('stored')
  })
})

function sharedKeys(): string {
  const key = () => Buffer.from(randomUUID().replace(/-/g, '')).toString('base64')
  return `lookup:${key()},v1:${key()}`
}
