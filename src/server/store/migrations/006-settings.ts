import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('setting_changes')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('setting', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('note', 'text')
    .execute()
  await db.schema
    .createIndex('setting_changes_one_open')
    .on('setting_changes')
    .column('setting')
    .unique()
    .where(sql<boolean>`state = 'open'`)
    .execute()
}

/** What the bureau answered where the text leaves something open. */
export const settingsMigration: Migration = { id: '006-settings', up }
