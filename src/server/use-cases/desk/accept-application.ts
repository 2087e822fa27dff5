import type { RequestOf, Routes } from '#contract'
import type { WriteContext } from '../../kernel'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { accountsOf } from '../../records/members'
import { moveApplication } from '../../records/move-filing'
import { LETTERS } from '#contract'

/** 受理: the formal check is passed. */
export async function acceptApplication(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['accept']>,
): Promise<void> {
  const filing = await filingById(ctx.db, params.filingId)
  await moveApplication(ctx, filing, { event: 'accept', by: 'officer', seen: body.stateVersion })
  const note = body.note.trim()
  await recordEvent(ctx, filing.row.id, { what: '受理', by: '经办人员', ...(note === '' ? {} : { note }) })
  await ctx.audit({ action: 'application.accept', objectKind: 'filing', objectId: filing.row.id })
  const to = await accountsOf(ctx.db, 'filing', filing.row.id)
  await ctx.tell({ to, ...LETTERS.accepted(filing.row.id) })
}
