import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('certifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('certified_by', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('certified_at', 'text', (c) => c.notNull())
    .addColumn('declaration', 'text', (c) => c.notNull())
    .addColumn('versions', 'text', (c) => c.notNull())
    .addColumn('signature', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .execute()
  // One certification stands at a time, whoever asks at once.
  await db.schema
    .createIndex('certifications_standing')
    .on('certifications')
    .column('filing_id')
    .unique()
    .where(sql<boolean>`ended_at is null`)
    .execute()
  await db.schema.alterTable('filings').addColumn('certified_at', 'text').execute()
  await db.schema.alterTable('packages').addColumn('certified_by', 'text').execute()
}

/** 单位确认: who certified which versions for the unit, and until when it stood. */
export const certificationMigration: Migration = { id: '010-certification', up }
