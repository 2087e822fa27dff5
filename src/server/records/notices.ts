import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { CallNoticesTable } from '../store/tables/filings'

export type NoticeRow = Selectable<CallNoticesTable>
export type NoticePhase = 'upcoming' | 'open' | 'closed'

/** One call notice; a missing one is refused. */
export async function noticeById(db: Kysely<Database>, id: string): Promise<NoticeRow> {
  const row = await db.selectFrom('call_notices').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** Whether one may apply: a fact of the server's time, the closing instant already outside. */
export function phaseOf(notice: { opens_at: string; closes_at: string }, now: string): NoticePhase {
  if (now < notice.opens_at) return 'upcoming'
  return now < notice.closes_at ? 'open' : 'closed'
}

/** Every notice, the newest programme year first. */
export async function noticesNewestFirst(db: Kysely<Database>): Promise<readonly NoticeRow[]> {
  return db.selectFrom('call_notices').selectAll().orderBy('programme_year', 'desc').execute()
}
