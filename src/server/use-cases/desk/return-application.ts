import type { RequestOf, Routes } from '#contract'
import { dayText, fillableSections, sectionOf, shanghaiDay } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { keepCorrection } from '../../records/corrections'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { accountsOf } from '../../records/members'
import { moveApplication } from '../../records/move-filing'

/** 退回补正: names the sections that are unlocked, why, and until when. */
export async function returnApplication(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['return']>,
): Promise<void> {
  const { stateVersion, reason, dueOn, sections } = body
  const filing = await filingById(ctx.db, params.filingId)
  const mendable = fillableSections(filing.form).map(({ id }) => id)
  if (sections.some(({ section }) => !mendable.includes(section))) throw new Refusal('REQUEST_INVALID')
  if (dueOn < shanghaiDay(ctx.now))
    throw new Refusal('REQUEST_INVALID', { problems: [{ path: 'dueOn', message: '补正期限不能早于今天。' }] })
  const correction = { reason, dueOn, sections }
  await moveApplication(ctx, filing, { event: 'return', by: 'officer', seen: stateVersion, correction })
  await keepCorrection(ctx, filing.row.id, correction)
  await recordEvent(ctx, filing.row.id, { what: '退回补正', by: '经办人员', note: reason })
  await ctx.audit({
    action: 'application.return',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { dueOn, sections: sections.map(({ section }) => section) },
  })
  const to = await accountsOf(ctx.db, 'filing', filing.row.id)
  const remarks = sections.map(({ section, note }) => ({
    title: sectionOf(filing.form, section)?.title ?? '',
    note,
  }))
  await ctx.tell({ to, ...LETTERS.returned(filing.row.id, reason, dayText(dueOn), remarks) })
}
