import type { RequestOf, Routes } from '#contract'
import { sectionOf } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { refuseUnlessEditable, type Filing } from '../../records/filing'
import { closeMarks } from '../../records/together'

type Marks = RequestOf<Routes['together']['sendBack']>['body']['marks']

/** Opens one mark per named section; an older one of the same section gives way. The side that owns it is at work again. */
export async function markSections(ctx: WriteContext, filing: Filing, marks: Marks): Promise<void> {
  const filingId = filing.row.id
  const by = personOf(ctx).accountId
  const last = new Map(marks.map((mark) => [mark.section, mark.note]))
  for (const [sectionId, note] of last) {
    const section = sectionOf(filing.form, sectionId)
    if (section === undefined) throw new Refusal('REQUEST_INVALID')
    refuseUnlessEditable(filing, sectionId)
    const row = await ctx.db
      .selectFrom('filing_sections')
      .select('version')
      .where('filing_id', '=', filingId)
      .where('section', '=', sectionId)
      .executeTakeFirst()
    await closeMarks(ctx, filingId, sectionId)
    await ctx.db
      .insertInto('section_marks')
      .values({
        id: ctx.services.newId(),
        filing_id: filingId,
        section: sectionId,
        version: row?.version ?? 0,
        note,
        by,
        at: ctx.now,
        closed_at: null,
      })
      .execute()
    await ctx.db
      .deleteFrom('hand_overs')
      .where('filing_id', '=', filingId)
      .where('side', '=', section.owner === 'leader' ? 'leader' : 'unit')
      .execute()
  }
}
