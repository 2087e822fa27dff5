import { sql } from 'kysely'
import Libsql from 'libsql'
import { kernelHandlers } from '../support/kernel-handlers'
import { type PersonLogin, startServer, type TestServer } from '../support/server'

let server: TestServer
let person: PersonLogin
beforeEach(async () => {
  server = await startServer({ handlers: kernelHandlers() })
  person = await server.loginPerson('13800000001')
})
afterEach(() => server.close())

const rename = (name: string) => person.api.me.rename({ body: { name } })
const status = async () => (await server.client().public.health({})).status
const UNAVAILABLE = { code: 'UNAVAILABLE', status: 503 }

async function limitPages(limit: number | 'none'): Promise<void> {
  await server.store.write(async (db) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    const pages = limit === 'none' ? 1_000_000 : (rows[0]?.page_count ?? 0) + limit
    await sql.raw(`pragma max_page_count = ${pages}`).execute(db)
  })
}

test('ASVS 16.5.3: a full disk refuses writes with the sentence for it, reads go on, and space brings writes back', async () => {
  await limitPages(0)
  const refusals: unknown[] = []
  for (let count = 0; count < 40; count += 1)
    await rename('名'.repeat(30)).catch((error: unknown) => refusals.push(error))
  expect(refusals.length).toBeGreaterThan(0)
  for (const refusal of refusals) expect(refusal).toMatchObject(UNAVAILABLE)
  expect(await status()).toBe('readOnly')

  await limitPages('none')
  await expect(rename('有空间了')).resolves.toEqual({ done: true })
  expect(await status()).toBe('ok')
})

test('ASVS 16.5.3: while another process holds the database, nobody signs in and nothing is half written', async () => {
  const other = new Libsql(server.config.store.databaseFile)
  other.exec('begin immediate')
  await expect(server.loginPerson('13800000002')).rejects.toMatchObject(UNAVAILABLE)
  other.exec('rollback')
  other.close()
  await expect(server.loginPerson('13800000002')).resolves.toBeDefined()
})

test('ASVS 16.5.3: with the wrong key nothing sealed is read, and the answer tells nothing', async () => {
  const row = await server.store.db.selectFrom('identities').selectAll().executeTakeFirstOrThrow()
  const stranger = await startServer({ handlers: kernelHandlers() })
  expect(() => stranger.services.vault.open(row.subject_sealed)).toThrow(/unable to authenticate/)
  await stranger.close()
})

test('a failure is logged by its name and place, without its words', async () => {
  const broken = await startServer({
    handlers: kernelHandlers({
      me: { rename: () => Promise.reject(new TypeError('phone 13812345678 is odd')) },
    }),
  })
  const { api } = await broken.loginPerson('13800000001')
  await expect(api.me.rename({ body: { name: '张三' } })).rejects.toMatchObject({ code: 'INTERNAL' })
  expect(broken.logged).toHaveLength(1)
  const line = JSON.parse(broken.logged[0] ?? '') as { error: string; frames: string[] }
  expect(line.error).toBe('TypeError')
  expect(line.frames[0]).toMatch(/^at /)
  expect(broken.logged[0]).not.toContain('13812345678')
  await broken.close()
})
