import { LETTERS, type RequestOf, type Routes } from '#contract'
import { formOf, type FilingFormId } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { accountsOf } from '../../../records/members'
import { noticeById, phaseOf, type NoticeRow } from '../../../records/notices'

interface Step {
  readonly form: FilingFormId
  readonly from: number
  readonly to: number
}

/**
 * 改用新版申报表, both the combined one and that of projects alone: only before a round opens, so that all who file in it
 * answer the same questions, and never back. The drafts of a form that changes are told.
 */
export async function adoptForm(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['adoptForm']>,
): Promise<NoticeRow> {
  const notice = await noticeById(ctx.db, params.noticeId)
  const steps: readonly Step[] = [
    { form: 'combined-application', from: notice.form_version, to: body.formVersion },
    { form: 'project-application', from: notice.project_form_version, to: body.projectFormVersion },
  ]
  const isForward = steps.every(({ form, from, to }) => to >= from && formOf(form, to) !== undefined)
  const changing = steps.filter(({ from, to }) => to > from)
  if (!isForward || changing.length === 0 || phaseOf(notice, ctx.now) !== 'upcoming')
    throw new Refusal('STATE_CONFLICT')
  const pinned = { form_version: body.formVersion, project_form_version: body.projectFormVersion }
  await ctx.db.updateTable('call_notices').set(pinned).where('id', '=', notice.id).execute()
  await ctx.audit({
    action: 'notice.adoptForm',
    objectKind: 'notice',
    objectId: notice.id,
    detail: Object.fromEntries(changing.map(({ form, from, to }) => [form, { from, to }])),
  })
  for (const { form } of changing) await tellDrafts(ctx, notice.id, form)
  return { ...notice, ...pinned }
}

async function tellDrafts(ctx: WriteContext, noticeId: string, form: FilingFormId): Promise<void> {
  const drafts = await ctx.db
    .selectFrom('filings')
    .select('id')
    .where('subject_kind', '=', 'notice')
    .where('subject_id', '=', noticeId)
    .where('form', '=', form)
    .where('state', '=', 'draft')
    .orderBy('id')
    .execute()
  for (const { id } of drafts)
    await ctx.tell({ to: await accountsOf(ctx.db, 'filing', id), ...LETTERS.formChanged(id) })
}
