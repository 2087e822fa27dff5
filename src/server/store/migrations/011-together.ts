import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('hand_overs')
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('hand_overs_pk', ['filing_id', 'side'])
    .execute()
  await db.schema
    .createTable('section_marks')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .execute()
  await db.schema
    .createIndex('section_marks_open')
    .on('section_marks')
    .columns(['filing_id', 'section'])
    .unique()
    .where(sql<boolean>`closed_at is null`)
    .execute()
  await db.schema
    .createTable('section_notes')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('section_notes_place')
    .on('section_notes')
    .columns(['filing_id', 'section', 'at'])
    .execute()
  await db.schema
    .createTable('note_reads')
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('note_reads_pk', ['filing_id', 'section', 'account_id'])
    .execute()
}

/** What the people of one filing tell each other: parts handed over, parts sent back, notes. */
export const togetherMigration: Migration = { id: '011-together', up }
