import type { RequestOf, Routes } from '#contract'
import { sideOf } from '#policy'
import type { WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { membersOf, ROLE_NAMES } from '../../records/members'
import { handedOver } from '../../records/together'
import { TOGETHER_LETTERS } from './letters'
import { openApplication, others, roleOf } from './others'

/** 我这部分填完了: whoever comes next gets one message; saying it twice changes nothing. */
export async function handOver(
  ctx: WriteContext,
  { params }: RequestOf<Routes['together']['handOver']>,
): Promise<void> {
  const { row } = await openApplication(ctx, params.filingId)
  const by = personOf(ctx).accountId
  const role = roleOf(ctx)
  const side = sideOf(role)
  const isAgain = (await handedOver(ctx.db, row.id)).includes(side)
  await ctx.audit({
    action: 'filing.handOver',
    objectKind: 'filing',
    objectId: row.id,
    detail: { side, isAgain },
  })
  if (isAgain) return
  await ctx.db.insertInto('hand_overs').values({ filing_id: row.id, side, by, at: ctx.now }).execute()
  await recordEvent(ctx, row.id, { what: '这部分填完了', by: ROLE_NAMES[role] })
  const hasCertifier = (await membersOf(ctx.db, 'filing', row.id)).some((one) => one.role === 'certifier')
  const next = side === 'leader' ? 'contact' : hasCertifier ? 'certifier' : 'leader'
  const to = await others(ctx, row.id, by, (member) => member.role === next)
  await ctx.tell({ to, ...TOGETHER_LETTERS.handedOver(row.id, ROLE_NAMES[role]) })
}
