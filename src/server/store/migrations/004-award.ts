import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await upLists(db)
  await upPublicity(db)
  await upTitles(db)
  await upReports(db)
}

async function upLists(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('lists')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('notice_id', 'text', (c) => c.notNull().references('call_notices.id'))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_version', 'integer', (c) => c.notNull())
    .addColumn('prepared_by', 'text', (c) => c.notNull())
    .addColumn('published_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('lists_one_draft')
    .on('lists')
    .column('notice_id')
    .unique()
    .where(sql<boolean>`state = 'draft'`)
    .execute()
  await db.schema
    .createTable('list_entries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('list_id', 'text', (c) => c.notNull().references('lists.id'))
    .addColumn('notice_id', 'text', (c) => c.notNull().references('call_notices.id'))
    .addColumn('application_id', 'text', (c) => c.notNull().references('applications.filing_id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_version', 'integer', (c) => c.notNull())
    .addColumn('approved_fen', 'integer')
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('was_public', 'integer', (c) => c.notNull())
    .addColumn('proposed_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute()
  // One standing entry per application and kind; a removed one may be proposed anew.
  await db.schema
    .createIndex('list_entries_one_standing')
    .on('list_entries')
    .columns(['application_id', 'kind'])
    .unique()
    .where(sql<boolean>`state != 'removed'`)
    .execute()
  await db.schema.createIndex('list_entries_list').on('list_entries').column('list_id').execute()
}

async function upPublicity(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('publicities')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('list_id', 'text', (c) => c.notNull().unique().references('lists.id'))
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('ends_on', 'text', (c) => c.notNull())
    .addColumn('ends_at', 'text', (c) => c.notNull())
    .addColumn('working_days', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('objections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('list_entries.id'))
    .addColumn('objector', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('received_by', 'text', (c) => c.notNull())
    .addColumn('is_open', 'integer', (c) => c.notNull())
    .addColumn('is_upheld', 'integer')
    .addColumn('conclusion', 'text')
    .addColumn('disposed_at', 'text')
    .addColumn('disposed_by', 'text')
    .execute()
  await db.schema.createIndex('objections_entry').on('objections').column('entry_id').execute()
}

async function upTitles(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('workshops')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('application_id', 'text', (c) => c.notNull().unique().references('applications.filing_id'))
    .addColumn('entry_id', 'text', (c) => c.notNull().unique().references('list_entries.id'))
    .addColumn('programme_year', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('unit_name', 'text', (c) => c.notNull())
    .addColumn('leader_name', 'text', (c) => c.notNull())
    .addColumn('leader_key', 'text', (c) => c.notNull())
    .addColumn('scope_key', 'text', (c) => c.notNull())
    .addColumn('occupation', 'text', (c) => c.notNull())
    .addColumn('occupation_name', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('plaque_no', 'text', (c) => c.notNull().unique())
    .addColumn('plaque_seq', 'integer', (c) => c.notNull())
    .addColumn('is_live', 'integer', (c) => c.notNull())
    .addColumn('awarded_on', 'text', (c) => c.notNull())
    .addColumn('awarded_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('workshops_live_leader')
    .on('workshops')
    .column('leader_key')
    .unique()
    .where(sql<boolean>`is_live = 1`)
    .execute()
  await db.schema
    .createIndex('workshops_live_scope')
    .on('workshops')
    .columns(['scope_key', 'occupation'])
    .unique()
    .where(sql<boolean>`is_live = 1`)
    .execute()
  await db.schema
    .createTable('projects')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('application_id', 'text', (c) => c.notNull().references('applications.filing_id'))
    .addColumn('entry_id', 'text', (c) => c.notNull().unique().references('list_entries.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('programme_year', 'integer', (c) => c.notNull())
    .addColumn('starts_on', 'text', (c) => c.notNull())
    .addColumn('ends_on', 'text', (c) => c.notNull())
    .addColumn('approved_fen', 'integer', (c) => c.notNull())
    .addColumn('confirmed_on', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('projects_workshop').on('projects').column('workshop_id').execute()
}

async function upReports(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('progress_entries')
    .addColumn('filing_id', 'text', (c) => c.primaryKey().references('filings.id'))
    .addColumn('project_id', 'text', (c) => c.notNull().references('projects.id'))
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('happened_on', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('photo_ids', 'text', (c) => c.notNull())
    .addColumn('logged_at', 'text', (c) => c.notNull())
    .addColumn('logged_by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('progress_entries_project')
    .on('progress_entries')
    .columns(['project_id', 'happened_on'])
    .execute()
  await db.schema
    .createTable('annual_reports')
    .addColumn('workshop_id', 'text', (c) => c.notNull().references('workshops.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('filing_id', 'text', (c) => c.unique().references('filings.id'))
    .addColumn('opens_on', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('announced_at', 'text')
    .addColumn('filed_at', 'text')
    .addPrimaryKeyConstraint('annual_reports_pk', ['workshop_id', 'year'])
    .execute()
}

/** Lists, publicity, objections, titles, projects and reports. */
export const awardMigration: Migration = { id: '004-award', up }
