import type { Kysely, Selectable } from 'kysely'
import { phaseFor, type RoundPhase } from '#policy'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { CallNoticesTable } from '../store/tables/filings'

export type NoticeRow = Selectable<CallNoticesTable>

/** One call notice; a missing one is refused. */
export async function noticeById(db: Kysely<Database>, id: string): Promise<NoticeRow> {
  const row = await db.selectFrom('call_notices').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** Where the round as a whole stands. What is asked of one application goes through `windowOf`. */
export function phaseOf(notice: Pick<NoticeRow, 'opens_at' | 'closes_at'>, now: string): RoundPhase {
  return phaseFor({ opens: notice.opens_at, closes: notice.closes_at }, undefined, now)
}

/** Every notice, the newest programme year first. */
export async function noticesNewestFirst(db: Kysely<Database>): Promise<readonly NoticeRow[]> {
  return db.selectFrom('call_notices').selectAll().orderBy('programme_year', 'desc').execute()
}
