import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('extensions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('notice_id', 'text', (c) => c.notNull().references('call_notices.id'))
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id'))
    .addColumn('unit_name', 'text', (c) => c.notNull())
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('granted_by', 'text', (c) => c.notNull())
    .addColumn('granted_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('extensions_by_filing').on('extensions').column('filing_id').execute()
  await db.schema
    .createTable('draft_reminders')
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id'))
    .addColumn('closes_at', 'text', (c) => c.notNull())
    .addColumn('hours', 'integer', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_reminders_pk', ['account_id', 'filing_id', 'closes_at', 'hours'])
    .execute()
}

/** Later deadlines of single applications; who was reminded of a draft. */
export const extensionsMigration: Migration = { id: '008-extensions', up }
