import { APPLICATION, transition, type Actor, type ApplicationEvent, type ApplicationState } from '#policy'
import { Refusal, type WriteContext } from '../kernel'
import type { FilingState } from '../store/tables/filings'
import type { Correction, Filing } from './filing'

export interface Move {
  readonly event: ApplicationEvent
  readonly by: Actor
  /** The state version the actor saw; desk actors always name it. */
  readonly seen?: number
  readonly correction?: Correction
}

/** Moves an application along its lifecycle table, or refuses: nobody else changes its state. */
export async function moveApplication(ctx: WriteContext, filing: Filing, move: Move): Promise<void> {
  if (filing.subject.kind !== 'notice') throw new Refusal('NOT_FOUND')
  if (move.seen !== undefined && move.seen !== filing.row.state_version) throw new Refusal('VERSION_STALE')
  const row = transition(APPLICATION, filing.row.state as ApplicationState, move.event)
  if (row === undefined || !row.by.includes(move.by)) throw new Refusal('STATE_CONFLICT')
  await setState(ctx, filing, row.to, move.correction)
}

/** Writes the new state; a state that somebody changed meanwhile is left alone. */
export async function setState(
  ctx: WriteContext,
  filing: Filing,
  state: FilingState,
  correction?: Correction,
): Promise<void> {
  const result = await ctx.db
    .updateTable('filings')
    .set({
      state,
      state_version: filing.row.state_version + 1,
      correction: correction === undefined ? null : JSON.stringify(correction),
      updated_at: ctx.now,
    })
    .where('id', '=', filing.row.id)
    .where('state_version', '=', filing.row.state_version)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) throw new Refusal('VERSION_STALE')
}

/** The application no longer competes: its leader and its occupation are free again. */
export async function closeApplication(ctx: WriteContext, filingId: string): Promise<void> {
  await ctx.db.deleteFrom('live_claims').where('filing_id', '=', filingId).execute()
  await ctx.db.updateTable('applications').set({ is_open: 0 }).where('filing_id', '=', filingId).execute()
}
