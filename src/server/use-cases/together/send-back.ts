import type { RequestOf, Routes } from '#contract'
import type { WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { membersOf, ROLE_NAMES } from '../../records/members'
import { TOGETHER_LETTERS } from './letters'
import { markSections } from './mark-sections'
import { openApplication, others, roleOf } from './others'

/** 退回修改, between the people of a filing: each section with a note, one message to the other one. */
export async function sendBack(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['sendBack']>,
): Promise<void> {
  const filing = await openApplication(ctx, params.filingId)
  await markSections(ctx, filing, body.marks)
  const who = ROLE_NAMES[roleOf(ctx)]
  const count = new Set(body.marks.map(({ section }) => section)).size
  await recordEvent(ctx, filing.row.id, { what: `退回 ${count} 个部分修改`, by: who })
  await ctx.audit({
    action: 'filing.sendBack',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { sections: body.marks.map(({ section }) => section) },
  })
  const to = await others(ctx, filing.row.id, personOf(ctx).accountId, ({ role }) => role !== 'certifier')
  await ctx.tell({ to, ...TOGETHER_LETTERS.sentBack(filing.row.id, who, count) })
}

/** 不予确认: the reason, and what is to be mended where. */
export async function declineCertification(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['decline']>,
): Promise<void> {
  const filing = await openApplication(ctx, params.filingId)
  await markSections(ctx, filing, body.marks)
  // Without a section named, the unit's contact looks through everything again.
  await ctx.db
    .deleteFrom('hand_overs')
    .where('filing_id', '=', filing.row.id)
    .where('side', '=', 'unit')
    .execute()
  await recordEvent(ctx, filing.row.id, {
    what: '不予确认，退回修改',
    by: ROLE_NAMES.certifier,
    note: body.reason,
  })
  await ctx.audit({
    action: 'filing.decline',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { sections: body.marks.map(({ section }) => section) },
  })
  const to = (await membersOf(ctx.db, 'filing', filing.row.id))
    .filter(({ role }) => role !== 'certifier')
    .map(({ accountId }) => accountId)
  await ctx.tell({ to, ...TOGETHER_LETTERS.declined(filing.row.id, body.reason) })
}
