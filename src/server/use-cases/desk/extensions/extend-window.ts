import { LETTERS, type RequestOf, type Routes } from '#contract'
import { dayText, endOfDayInstant, scopeKey, sectionOf, unitOfScope } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import { deskOf } from '../../../records/caller'
import { recordEvent } from '../../../records/events'
import { windowOf } from '../../../records/extensions'
import { filingOf, type Filing } from '../../../records/filing'
import { accountsOf } from '../../../records/members'
import { noticeById, type NoticeRow } from '../../../records/notices'
import { sectionById } from '../../../records/sections'
import { workshopById } from '../../../records/workshops'

interface Draft {
  readonly filing: Filing
  readonly unitName: string
}

/**
 * 个别延长: until the end of a day, for what one unit has in this round and has not submitted; never a day less than it
 * has, never once the round was decided. Its people are told until when and why.
 */
export async function extendWindow(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['extend']>,
): Promise<void> {
  const notice = await noticeById(ctx.db, params.noticeId)
  if (notice.decided_at !== null) throw new Refusal('STATE_CONFLICT')
  const drafts = await draftsOfUnit(ctx, notice, body.creditCode)
  if (drafts.length === 0) throw new Refusal('NO_DRAFT_OF_UNIT')
  const closesAt = endOfDayInstant(body.until)
  for (const draft of drafts) {
    const { closesAt: before } = await windowOf(ctx.db, draft.filing.row.id, notice.id, ctx.now)
    if (closesAt <= before || closesAt <= ctx.now) throw new Refusal('EXTENSION_TOO_EARLY')
    await extend(ctx, notice, draft, { closesAt, until: dayText(body.until), reason: body.reason })
  }
}

/** What the unit has started or withdrawn in this round; the code stands in the draft, or in the register (P34c). */
async function draftsOfUnit(
  ctx: WriteContext,
  notice: NoticeRow,
  creditCode: string,
): Promise<readonly Draft[]> {
  const rows = await ctx.db
    .selectFrom('filings')
    .selectAll()
    .where('subject_kind', '=', 'notice')
    .where('subject_id', '=', notice.id)
    .where('state', 'in', ['draft', 'withdrawn'])
    .orderBy('id')
    .execute()
  const wanted = unitOfScope(scopeKey(creditCode, ''))
  const drafts: Draft[] = []
  for (const filing of rows.map(filingOf)) {
    const unit = await unitOf(ctx, filing)
    if (unit.key !== '' && unit.key === wanted) drafts.push({ filing, unitName: unit.name })
  }
  return drafts
}

async function unitOf(
  ctx: WriteContext,
  { row, form }: Filing,
): Promise<{ readonly key: string; readonly name: string }> {
  if (row.workshop_id !== null) {
    const workshop = await workshopById(ctx.db, row.workshop_id)
    return { key: unitOfScope(workshop.scope_key), name: workshop.unit_name }
  }
  const section = sectionOf(form, 'unit')
  if (section === undefined) return { key: '', name: '' }
  const { values } = await sectionById(ctx.db, ctx.services.vault, row.id, section)
  const code = textIn(values, 'creditCode')
  return { key: code === '' ? '' : unitOfScope(scopeKey(code, '')), name: textIn(values, 'name') }
}

async function extend(
  ctx: WriteContext,
  notice: NoticeRow,
  { filing: { row }, unitName }: Draft,
  to: { readonly closesAt: string; readonly until: string; readonly reason: string },
): Promise<void> {
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('extensions')
    .values({
      id,
      notice_id: notice.id,
      filing_id: row.id,
      unit_name: unitName,
      closes_at: to.closesAt,
      reason: to.reason,
      granted_by: deskOf(ctx).accountId,
      granted_at: ctx.now,
    })
    .execute()
  await recordEvent(ctx, row.id, {
    what: '个别延长申报期',
    by: '经办人员',
    note: `延长到 ${to.until} 24:00。${to.reason}`,
  })
  await ctx.audit({
    action: 'notice.extend',
    objectKind: 'filing',
    objectId: row.id,
    detail: { noticeId: notice.id, extensionId: id, closesAt: to.closesAt },
  })
  const people = await accountsOf(ctx.db, 'filing', row.id)
  await ctx.tell({ to: people, ...LETTERS.extended(row.id, to.until, to.reason) })
}
