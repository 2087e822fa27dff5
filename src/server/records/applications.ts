import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { ApplicationsTable } from '../store/tables/filings'

export type ApplicationRow = Selectable<ApplicationsTable>

/** One application that was submitted at least once; a missing one is refused. */
export async function applicationById(db: Kysely<Database>, filingId: string): Promise<ApplicationRow> {
  const row = await db
    .selectFrom('applications')
    .selectAll()
    .where('filing_id', '=', filingId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}
