import type { RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { filingById } from '../../records/filing'
import { ROLE_NAMES } from '../../records/members'
import { sectionById } from '../../records/sections'
import { closeMarks, openMarks } from '../../records/together'
import { sectionOf } from '#policy'
import { TOGETHER_LETTERS } from './letters'
import { roleOf } from './others'

/**
 * The part is mended. Whoever sent it back, and the contact who answers for the unit, may also just take the mark off;
 * anybody else has to have worked on it. Who sent parts back hears once, when nothing of theirs is open any more.
 */
export async function sectionDone(
  ctx: WriteContext,
  { params }: RequestOf<Routes['together']['sectionDone']>,
): Promise<void> {
  const filing = await filingById(ctx.db, params.filingId)
  const section = sectionOf(filing.form, params.sectionId)
  if (section === undefined) throw new Refusal('NOT_FOUND')
  const me = personOf(ctx).accountId
  const role = roleOf(ctx)
  const marks = await openMarks(ctx.db, filing.row.id)
  const mark = marks.find((one) => one.section === section.id)
  await ctx.audit({
    action: 'filing.sectionDone',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { section: section.id, wasOpen: mark !== undefined },
  })
  if (mark === undefined) return
  const { version } = await sectionById(ctx.db, ctx.services.vault, filing.row.id, section)
  if (mark.by !== me && role !== 'contact' && version <= mark.version) throw new Refusal('SECTION_UNCHANGED')
  await closeMarks(ctx, filing.row.id, section.id)
  const isLast = !marks.some((one) => one.id !== mark.id && one.by === mark.by)
  if (isLast && mark.by !== me)
    await ctx.tell({ to: [mark.by], ...TOGETHER_LETTERS.mended(filing.row.id, ROLE_NAMES[role]) })
}
