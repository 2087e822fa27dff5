import { type Kysely, sql } from 'kysely'
import { MIGRATIONS } from './migrations'
import type { Migration } from './migration'
import type { Store } from './store'

interface MigrationTable {
  migrations: { id: string; applied_at: string }
}

/** Brings the schema up to date, one transaction per step. A database of a newer version is left alone. */
export async function migrate(store: Store, at: string, migrations = MIGRATIONS): Promise<void> {
  await store.write(async (db) => {
    await db.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute()
  })
  const known = new Set(migrations.map((migration) => migration.id))
  const newer = (await applied(store.db)).filter((id) => !known.has(id))
  if (newer.length > 0) throw new Error(`数据库比程序新（${newer.join('、')}），请使用新版本程序。`)
  for (const migration of migrations) await step(store, migration, at)
}

async function step(store: Store, migration: Migration, at: string): Promise<void> {
  await store.write(async (db) => {
    // A second process may have started with us.
    if ((await applied(db)).includes(migration.id)) return
    await migration.up(db as unknown as Kysely<never>)
    await sql`insert into migrations (id, applied_at) values (${migration.id}, ${at})`.execute(db)
  })
}

async function applied(db: Store['db']): Promise<string[]> {
  const rows = await (db as unknown as Kysely<MigrationTable>).selectFrom('migrations').select('id').execute()
  return rows.map((row) => row.id)
}
