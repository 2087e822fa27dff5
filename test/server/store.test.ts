import { type Kysely, sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { appendAudit } from '../../src/server/audit/append'
import { auditHead, firstBrokenAudit } from '../../src/server/audit/verify'
import type { Database } from '../../src/server/store/database'
import { isStoreUnavailable, uniqueColumnsOf } from '../../src/server/store/errors'
import { migrate } from '../../src/server/store/migrate'
import { MIGRATIONS } from '../../src/server/store/migrations'
import { openStore } from '../../src/server/store/open'
import type { Store } from '../../src/server/store/store'
import { describeOnPostgres } from '../support/describe-where'
import { type PostgresCluster, startPostgres } from '../support/postgres'
import { createTemporaryFolder } from '../support/temporary-folder'

const AT = '2026-03-02T02:00:00.000Z'
const account = (id: string) => ({
  id,
  kind: 'person' as const,
  name: null,
  created_at: AT,
  disabled_at: null,
})
const identity = (subject: string) => ({
  provider: 'phone' as const,
  subject_lookup: subject,
  subject_sealed: 'v1:x',
  account_id: 'account-1',
  created_at: AT,
})
const audit = (db: Kysely<Database>, action: string) =>
  appendAudit(db, AT, { kind: 'system', job: 'test' }, { action, objectKind: 'test', objectId: '1' })

/** What both databases must do alike. */
function storeTests(open: () => Promise<Store>): void {
  let store: Store
  beforeEach(async () => {
    store = await open()
    await migrate(store, AT)
    await store.write(async (db) => {
      await db.insertInto('accounts').values(account('account-1')).execute()
    })
  })
  afterEach(() => store.close())
  const names = async () =>
    (await store.db.selectFrom('accounts').select('id').orderBy('id').execute()).map(({ id }) => id)

  test('migrating again changes nothing', async () => {
    await migrate(store, '2027-01-01T00:00:00.000Z')
    const { rows } = await sql<{
      id: string
      applied_at: string
    }>`select * from migrations order by id`.execute(store.db)
    expect(rows).toEqual(MIGRATIONS.map(({ id }) => ({ id, applied_at: AT })))
  })

  test('a database made by a newer program is left alone', async () => {
    await expect(migrate(store, AT, MIGRATIONS.slice(0, 1))).rejects.toThrow('数据库比程序新')
  })

  test('a migration that fails leaves nothing of itself', async () => {
    const half = {
      id: '999-half',
      up: async (db: Kysely<never>) => {
        await db.schema.createTable('half').addColumn('id', 'text').execute()
        throw new Error('power cut')
      },
    }
    await expect(migrate(store, AT, [...MIGRATIONS, half])).rejects.toThrow('power cut')
    await expect(sql`select * from half`.execute(store.db)).rejects.toThrow(/no such table|does not exist/)
    await expect(migrate(store, AT)).resolves.toBeUndefined()
  })

  test('a failed transaction leaves nothing behind', async () => {
    const failing = store.write(async (db) => {
      await db.insertInto('accounts').values(account('account-2')).execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await names()).toEqual(['account-1'])
  })

  test('the reading side does not see a write before its commit, and does not wait for it', async () => {
    await store.write(async (db) => {
      await db.insertInto('accounts').values(account('account-2')).execute()
      expect(await names()).toEqual(['account-1'])
    })
    expect(await names()).toEqual(['account-1', 'account-2'])
  })

  test('counts and whole numbers come back as numbers, days and instants as text', async () => {
    const row = await store.db
      .selectFrom('accounts')
      .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('created_at').as('latest')])
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ count: 1, latest: AT })
    const { rows } = await sql`select cast('2026-03-02' as text) as day, 5000000000 as large`.execute(
      store.db,
    )
    expect(rows).toEqual([{ day: '2026-03-02', large: 5_000_000_000 }])
  })

  test('a broken uniqueness names its columns in the same words', async () => {
    const insert = () =>
      store.write(async (db) => {
        await db.insertInto('identities').values(identity('a')).execute()
      })
    await insert()
    const error: unknown = await insert().catch((reason: unknown) => reason)
    expect(uniqueColumnsOf(error)).toBe('identities.provider, identities.subject_lookup')
    expect(uniqueColumnsOf(new Error('other'))).toBeUndefined()
    expect(isStoreUnavailable(error)).toBe(false)
  })

  test('a partial unique index allows one live code a phone, and any number of dead ones', async () => {
    const insert = (id: string, voidAt: string | null) =>
      store.write(async (db) => {
        await db
          .insertInto('one_time_codes')
          .values({
            id,
            subject_lookup: 'phone',
            code_lookup: 'x',
            guesses: 0,
            created_at: AT,
            expires_at: AT,
            void_at: voidAt,
          })
          .execute()
      })
    await insert('1', AT)
    await insert('2', AT)
    await insert('3', null)
    const error: unknown = await insert('4', null).catch((reason: unknown) => reason)
    expect(uniqueColumnsOf(error)).toBe('one_time_codes.subject_lookup')
  })

  test('a check before a write holds until the commit, however many come at once', async () => {
    const take = (id: string) =>
      store.write(async (db) => {
        const { taken } = await db
          .selectFrom('accounts')
          .select(({ fn }) => fn.countAll<number>().as('taken'))
          .executeTakeFirstOrThrow()
        if (taken >= 3) throw new Error('full')
        await db.insertInto('accounts').values(account(id)).execute()
      })
    const tries = Array.from({ length: 12 }, (_, at) => take(`racer-${at}`))
    const won = (await Promise.allSettled(tries)).filter((one) => one.status === 'fulfilled')
    expect(won).toHaveLength(2)
    expect(await names()).toHaveLength(3)
  })

  test('an unknown object referred to is refused', async () => {
    const orphan = store.write(async (db) => {
      await db
        .insertInto('identities')
        .values({ ...identity('b'), account_id: 'nobody' })
        .execute()
    })
    await expect(orphan).rejects.toThrow(/foreign key/i)
  })

  test('ASVS 16.4.2: every kind of tampering with the audit chain is seen, with its head kept outside', async () => {
    for (const action of ['one', 'two', 'three', 'four']) await store.write((db) => audit(db, action))
    const anchor = await auditHead(store.db)
    expect(await firstBrokenAudit(store.db, [anchor])).toBeUndefined()
    const tampered = async (change: (db: Kysely<Database>) => Promise<unknown>) => {
      let broken: number | undefined
      await store
        .write(async (db) => {
          await change(db)
          broken = await firstBrokenAudit(db, [anchor])
          throw new Error('undo')
        })
        .catch(() => undefined)
      return broken
    }
    const second = (db: Kysely<Database>) => db.updateTable('audit').where('seq', '=', 2)
    expect(await tampered((db) => second(db).set({ action: 'other' }).execute())).toBe(2)
    expect(await tampered((db) => second(db).set({ detail: '{"x":1}' }).execute())).toBe(2)
    expect(
      await tampered((db) =>
        second(db)
          .set({ hash: 'f'.repeat(64) })
          .execute(),
      ),
    ).toBe(2)
    expect(await tampered((db) => db.deleteFrom('audit').where('seq', '=', 2).execute())).toBe(3)
    expect(await tampered((db) => db.deleteFrom('audit').where('seq', '=', 4).execute())).toBe(4)
    expect(
      await tampered(async (db) => {
        await db.deleteFrom('audit').execute()
        for (const action of ['one', 'two', 'three', 'forged']) await audit(db, action)
      }),
    ).toBe(4)
    expect(await firstBrokenAudit(store.db, [anchor])).toBeUndefined()
  })
}

describe('on SQLite', () => {
  const folder = createTemporaryFolder('store')
  const file = () => join(folder, `${randomUUID()}.db`)
  afterAll(() => rmSync(folder, { recursive: true }))
  storeTests(async () => openStore({ databaseUrl: undefined, databaseFile: file() }))

  test('commits reach the disk: WAL with synchronous=FULL, foreign keys on, the reader cannot write', async () => {
    const store = openStore({ databaseUrl: undefined, databaseFile: file() })
    const pragma = async (name: string) =>
      store.write(async (db) => {
        const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db)
        return Object.values(rows[0] ?? {})[0]
      })
    expect([await pragma('journal_mode'), await pragma('synchronous'), await pragma('foreign_keys')]).toEqual(
      ['wal', 2, 1],
    )
    await migrate(store, AT)
    await expect(store.db.deleteFrom('accounts').execute()).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
    await store.close()
  })

  test('what was committed is there for the next process', async () => {
    const databaseFile = file()
    const first = openStore({ databaseUrl: undefined, databaseFile })
    await migrate(first, AT)
    await first.write(async (db) => void (await db.insertInto('accounts').values(account('kept')).execute()))
    await first.close()
    const second = openStore({ databaseUrl: undefined, databaseFile })
    expect(await second.db.selectFrom('accounts').select('id').execute()).toEqual([{ id: 'kept' }])
    await second.close()
  })
})

describeOnPostgres('on PostgreSQL', () => {
  let cluster: PostgresCluster
  beforeAll(async () => {
    cluster = await startPostgres()
  })
  afterAll(() => cluster.stop())
  const open = async (url: string) => openStore({ databaseUrl: url, databaseFile: 'unused' })
  storeTests(async () => open(await cluster.createDatabase()))

  test('two processes at once: neither loses a write nor breaks the audit chain', async () => {
    const url = await cluster.createDatabase()
    const [first, second] = [await open(url), await open(url)]
    await migrate(first, AT)
    const writes = Array.from({ length: 20 }, (_, at) =>
      (at % 2 === 0 ? first : second).write((db) => audit(db, `write ${at}`)),
    )
    await Promise.all(writes)
    expect(await firstBrokenAudit(first.db)).toBeUndefined()
    expect((await auditHead(second.db)).seq).toBe(20)
    await first.close()
    await second.close()
  })

  test('an unreachable database is unavailable, not a fault of the request', async () => {
    const store = await open('postgres://tester@127.0.0.1:1/none')
    const error: unknown = await store.write(async (db) => audit(db, 'x')).catch((reason: unknown) => reason)
    expect(isStoreUnavailable(error)).toBe(true)
    expect(store.isWritable()).toBe(false)
    await store.close()
  })
})
