import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('files')
    .addColumn('kind', 'text', (c) => c.notNull().defaultTo('photo'))
    .execute()
  await db.schema.alterTable('files').addColumn('held_name', 'text').execute()
  await db.schema.alterTable('files').addColumn('pages', 'integer').execute()
  // The same bytes are looked for over all filings of one account, and what is held is looked for every minute.
  await db.schema.createIndex('files_by_hash').on('files').columns(['announced_sha256', 'state']).execute()
  await db.schema.createIndex('files_by_state').on('files').column('state').execute()
}

/** PDF attachments; files that wait for the virus scanner. */
export const documentsMigration: Migration = { id: '013-documents', up }
