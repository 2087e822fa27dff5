import type { RequestOf, Routes } from '#contract'
import { CURRENT_RULE_PACK, mayActivate, newestForm } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import { noticesNewestFirst, type NoticeRow } from '../../records/notices'
import { settingsNow } from '../../records/settings'
import { noticeProblems } from './notice-problems'

/** 发布评选通知: one a year (P32a), workshops in their cycle (P30a), quotas not above the measure's; its edition confirmed (P1c). */
export async function createNotice(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['createNotice']>,
): Promise<NoticeRow> {
  const notice: NoticeRow = {
    id: ctx.services.newId(),
    programme_year: body.programmeYear,
    title: body.title,
    body: body.body,
    opens_at: new Date(body.opensAt).toISOString(),
    closes_at: new Date(body.closesAt).toISOString(),
    workshop_quota: body.workshopQuota,
    project_quota: body.projectQuota,
    form_version: newestForm('combined-application').version,
    project_form_version: newestForm('project-application').version,
    rule_pack: CURRENT_RULE_PACK,
    created_by: deskOf(ctx).accountId,
    created_at: ctx.now,
    decided_at: null,
    decided_by: null,
  }
  const settings = await settingsNow(ctx.db)
  if (mayActivate(notice.rule_pack, settings.measureEffectiveFrom).outcome !== 'met')
    throw new Refusal('EDITION_UNCONFIRMED')
  const others = await noticesNewestFirst(ctx.db)
  if (others.some(({ programme_year }) => programme_year === notice.programme_year))
    throw new Refusal('STATE_CONFLICT')
  const problems = noticeProblems(notice, others, settings)
  if (problems.length > 0) throw new Refusal('NOTICE_INVALID', { problems })
  await ctx.db.insertInto('call_notices').values(notice).execute()
  await ctx.audit({
    action: 'notice.create',
    objectKind: 'notice',
    objectId: notice.id,
    detail: { programmeYear: body.programmeYear },
  })
  return notice
}
