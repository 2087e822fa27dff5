import type { Kysely } from 'kysely'
import type { Database } from '../store/database'

const UNNAMED = '未填姓名'

/** How a person is called on screen. */
export async function nameOf(db: Kysely<Database>, accountId: string): Promise<string> {
  return (await namesOf(db, [accountId])).get(accountId) ?? UNNAMED
}

/** The names of these people; who has not given one is called 未填姓名. */
export async function namesOf(
  db: Kysely<Database>,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name ?? UNNAMED]))
}

/** Whether somebody of this account fills in filings and may still sign in. */
export async function isPerson(db: Kysely<Database>, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('kind', '=', 'person')
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
