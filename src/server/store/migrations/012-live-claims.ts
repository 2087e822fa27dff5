import { sql, type Kysely } from 'kysely'
import type { Migration } from '../migration'

async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('live_claims')
    .addColumn('notice_id', 'text', (c) => c.notNull().references('call_notices.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('filing_id', 'text', (c) => c.notNull().references('filings.id'))
    .addPrimaryKeyConstraint('live_claims_pk', ['notice_id', 'kind', 'key'])
    .execute()
  await db.schema.createIndex('live_claims_filing').on('live_claims').column('filing_id').execute()
  // The leaders of the applications under way; units and identity numbers are claimed with the next save.
  await sql`
    insert into live_claims (notice_id, kind, key, filing_id)
    select f.subject_id, 'leader', m.account_id, min(f.id)
    from filings f
    join memberships m on m.object_kind = 'filing' and m.object_id = f.id and m.role = 'leader'
    where f.subject_kind = 'notice' and f.state in ('draft', 'submitted', 'returned', 'accepted')
    group by f.subject_id, m.account_id
  `.execute(db)
}

/** One live application per leader and round (P35), and which draft of a leader at a unit is the one. */
export const liveClaimsMigration: Migration = { id: '012-live-claims', up }
