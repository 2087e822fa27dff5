import type { Kysely } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Database } from '../store/database'

/** An officer brought in what a phone could not send. */
export const IMPORTED = '经办代为导入'

/** A submit that came too late for its round or its place. */
export const REFUSED_SUBMIT = '提交未被接收'

export interface FilingEvent {
  readonly what: string
  /** The role that did it; never a private name. */
  readonly by: string
  readonly note?: string
}

/** Adds a line to the history that a filing's people and the desk read. */
export async function recordEvent(ctx: WriteContext, filingId: string, event: FilingEvent): Promise<void> {
  await ctx.db
    .insertInto('filing_events')
    .values({
      id: ctx.services.newId(),
      filing_id: filingId,
      at: ctx.now,
      what: event.what,
      by_role: event.by,
      note: event.note ?? null,
    })
    .execute()
}

/** The history of a filing, oldest first. */
export async function timelineOf(
  db: Kysely<Database>,
  filingId: string,
): Promise<{ at: string; what: string; by: string; note?: string }[]> {
  const rows = await db
    .selectFrom('filing_events')
    .selectAll()
    .where('filing_id', '=', filingId)
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    at: row.at,
    what: row.what,
    by: row.by_role,
    ...(row.note === null ? {} : { note: row.note }),
  }))
}

/** The moments at which an officer brought in what a phone could not send. */
export async function importsOf(db: Kysely<Database>, filingId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('filing_events')
    .select('at')
    .where('filing_id', '=', filingId)
    .where('what', '=', IMPORTED)
    .execute()
  return new Set(rows.map(({ at }) => at))
}
