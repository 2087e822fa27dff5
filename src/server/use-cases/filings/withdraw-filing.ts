import type { RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { accountsOf, ROLE_NAMES } from '../../records/members'
import { closeApplication, moveApplication } from '../../records/move-filing'
import { windowOf } from '../../records/extensions'

/** 撤回, while the window is open: the leader's and the occupation's place are free again. */
export async function withdrawFiling(
  ctx: WriteContext,
  { params }: RequestOf<Routes['filings']['withdraw']>,
): Promise<void> {
  const filing = await filingById(ctx.db, params.filingId)
  if (filing.subject.kind !== 'notice') throw new Refusal('STATE_CONFLICT')
  await moveApplication(ctx, filing, { event: 'withdraw', by: 'contact' })
  if ((await windowOf(ctx.db, filing.row.id, filing.subject.noticeId, ctx.now)).phase !== 'open')
    throw new Refusal('NOTICE_CLOSED')
  await closeApplication(ctx, filing.row.id)
  await recordEvent(ctx, filing.row.id, { what: '撤回', by: ROLE_NAMES.contact })
  await ctx.audit({ action: 'filing.withdraw', objectKind: 'filing', objectId: filing.row.id })
  const to = await accountsOf(ctx.db, 'filing', filing.row.id)
  await ctx.tell({ to, ...LETTERS.withdrawn(filing.row.id, filing.row.workshop_id !== null) })
}
