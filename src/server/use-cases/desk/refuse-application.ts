import type { RequestOf, Routes } from '#contract'
import { CLAUSES, type ClauseId } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { accountsOf } from '../../records/members'
import { closeApplication, moveApplication } from '../../records/move-filing'

/** 不予受理: rests on a clause; frees the leader's and the occupation's place. */
export async function refuseApplication(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['refuse']>,
): Promise<void> {
  const clause = body.clause as ClauseId
  if (!CLAUSES.has(clause)) throw new Refusal('REQUEST_INVALID')
  const filing = await filingById(ctx.db, params.filingId)
  await moveApplication(ctx, filing, { event: 'refuse', by: 'officer', seen: body.stateVersion })
  await closeApplication(ctx, filing.row.id)
  await recordEvent(ctx, filing.row.id, { what: '不予受理', by: '经办人员', note: body.reason })
  await ctx.audit({
    action: 'application.refuse',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { clause },
  })
  const to = await accountsOf(ctx.db, 'filing', filing.row.id)
  await ctx.tell({ to, ...LETTERS.refused(filing.row.id, body.reason, clause) })
}
