import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  // Every round so far was called while there was one version.
  await db.schema
    .alterTable('call_notices')
    .addColumn('project_form_version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute()
}

/** The version of the project form a round was called with, beside that of the combined form. */
export const projectFormMigration: Migration = { id: '015-project-form', up }
