import { LETTERS, type RequestOf, type Routes } from '#contract'
import { formOf } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { accountsOf } from '../../../records/members'
import { noticeById, phaseOf, type NoticeRow } from '../../../records/notices'

/** 改用新版申报表: only before a round opens, so that all who file in it answer the same questions; drafts are told. */
export async function adoptForm(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['adoptForm']>,
): Promise<NoticeRow> {
  const notice = await noticeById(ctx.db, params.noticeId)
  const isKnown = formOf('combined-application', body.formVersion) !== undefined
  if (!isKnown || body.formVersion <= notice.form_version || phaseOf(notice, ctx.now) !== 'upcoming')
    throw new Refusal('STATE_CONFLICT')
  await ctx.db
    .updateTable('call_notices')
    .set({ form_version: body.formVersion })
    .where('id', '=', notice.id)
    .execute()
  await ctx.audit({
    action: 'notice.adoptForm',
    objectKind: 'notice',
    objectId: notice.id,
    detail: { from: notice.form_version, to: body.formVersion },
  })
  const drafts = await ctx.db
    .selectFrom('filings')
    .select('id')
    .where('subject_kind', '=', 'notice')
    .where('subject_id', '=', notice.id)
    .where('form', '=', 'combined-application')
    .where('state', '=', 'draft')
    .orderBy('id')
    .execute()
  for (const { id } of drafts)
    await ctx.tell({ to: await accountsOf(ctx.db, 'filing', id), ...LETTERS.formChanged(id) })
  return { ...notice, form_version: body.formVersion }
}
