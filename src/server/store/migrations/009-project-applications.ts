import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['filings', 'applications'])
    await db.schema
      .alterTable(table)
      .addColumn('workshop_id', 'text', (c) => c.references('workshops.id'))
      .execute()
  await db.schema
    .alterTable('workshops')
    .addColumn('title_state', 'text', (c) => c.notNull().defaultTo('active'))
    .execute()
  await sql`update workshops set title_state = 'revoked' where is_live = 0`.execute(db)
  // One draft per titled workshop and round, whoever of its people begins.
  await db.schema
    .createIndex('filings_one_project_draft')
    .on('filings')
    .columns(['workshop_id', 'subject_id'])
    .unique()
    .where(sql<boolean>`workshop_id is not null and state = 'draft'`)
    .execute()
  // P35, P36 are about workshops: a project of a titled one takes neither place.
  await db.schema.dropIndex('applications_open_leader').execute()
  await db.schema.dropIndex('applications_open_scope').execute()
  await db.schema
    .createIndex('applications_open_leader')
    .on('applications')
    .column('leader_key')
    .unique()
    .where(sql<boolean>`is_open = 1 and workshop_id is null`)
    .execute()
  await db.schema
    .createIndex('applications_open_scope')
    .on('applications')
    .columns(['scope_key', 'occupation'])
    .unique()
    .where(sql<boolean>`is_open = 1 and workshop_id is null`)
    .execute()
}

/** Projects of titled workshops (P34c), and the state of a title (P34b). */
export const projectApplicationsMigration: Migration = { id: '009-project-applications', up }
