import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id'))
    .addColumn('package_no', 'integer', (c) => c.notNull())
    .addColumn('correction', 'text', (c) => c.notNull())
    .addColumn('returned_by', 'text', (c) => c.notNull())
    .addColumn('returned_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('corrections_by_filing').on('corrections').column('filing_id').execute()
}

/** What was asked at each return, kept beside the answer that came. */
export const correctionsMigration: Migration = { id: '014-corrections', up }
