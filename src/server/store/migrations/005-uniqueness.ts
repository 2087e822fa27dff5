import type { Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['applications', 'workshops'])
    await db.schema
      .alterTable(table)
      .addColumn('work_type', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
  await db.schema.alterTable('call_notices').addColumn('decided_at', 'text').execute()
  await db.schema.alterTable('call_notices').addColumn('decided_by', 'text').execute()
}

/** 工种 beside 职业 (P36), and when the list of a round was decided to the end. */
export const uniquenessMigration: Migration = { id: '005-uniqueness', up }
