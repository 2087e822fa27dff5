import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('calendar_years')
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('document_no', 'text')
    .addColumn('notices', 'text', (c) => c.notNull())
    .addColumn('rest', 'text', (c) => c.notNull())
    .addColumn('work', 'text', (c) => c.notNull())
    .addColumn('imported_by', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('calendar_years_pk', ['year', 'version'])
    .execute()
  await db.schema.alterTable('publicities').addColumn('stated_ends_on', 'text').execute()
}

/** Imported holidays by year and version; the last day a notice of publicity names. */
export const calendarMigration: Migration = { id: '007-calendar', up }
