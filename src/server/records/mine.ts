import type { MemberRole } from '#contract'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database'
import { filingOf, type Filing } from './filing'
import type { WorkshopRow } from './workshops'

export interface MyFiling {
  readonly filing: Filing
  readonly role: MemberRole
}

/** The filings a person belongs to, the one touched last first. */
export async function filingsOfPerson(db: Kysely<Database>, accountId: string): Promise<readonly MyFiling[]> {
  const rows = await db
    .selectFrom('filings')
    .innerJoin('memberships', 'memberships.object_id', 'filings.id')
    .selectAll('filings')
    .select('memberships.role as my_role')
    .where('memberships.object_kind', '=', 'filing')
    .where('memberships.account_id', '=', accountId)
    .orderBy('filings.updated_at', 'desc')
    .orderBy('filings.id')
    .execute()
  return rows.map(({ my_role: role, ...row }) => ({ filing: filingOf(row), role }))
}

/** The workshops a person runs. */
export async function workshopsOfPerson(
  db: Kysely<Database>,
  accountId: string,
): Promise<readonly (WorkshopRow & { readonly my_role: MemberRole })[]> {
  return db
    .selectFrom('workshops')
    .innerJoin('memberships', 'memberships.object_id', 'workshops.id')
    .selectAll('workshops')
    .select('memberships.role as my_role')
    .where('memberships.object_kind', '=', 'workshop')
    .where('memberships.account_id', '=', accountId)
    .orderBy('workshops.plaque_no')
    .execute()
}

/** A draft of both parts that this person has in this round. */
export async function draftOf(
  db: Kysely<Database>,
  accountId: string,
  noticeId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('filings')
    .innerJoin('memberships', 'memberships.object_id', 'filings.id')
    .select('filings.id')
    .where('memberships.object_kind', '=', 'filing')
    .where('memberships.account_id', '=', accountId)
    // One person may certify several applications of a unit.
    .where('memberships.role', '!=', 'certifier')
    .where('filings.subject_kind', '=', 'notice')
    .where('filings.subject_id', '=', noticeId)
    .where('filings.workshop_id', 'is', null)
    .where('filings.state', 'in', ['draft', 'returned'])
    .orderBy('filings.updated_at', 'desc')
    .executeTakeFirst()
  return row?.id
}
