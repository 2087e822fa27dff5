import type { RequestOf, Routes } from '#contract'
import { CURRENT_RULE_PACK, newestForm, PARAMETERS, quotaCeiling } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import type { NoticeRow } from '../../records/notices'

type Body = RequestOf<Routes['desk']['createNotice']>['body']
interface Problem {
  readonly path: string
  readonly message: string
}

/** 发布评选通知: one a year (P32a), workshops every second year (P30a), quotas not above the measure's. */
export async function createNotice(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['createNotice']>,
): Promise<NoticeRow> {
  const opensAt = new Date(body.opensAt).toISOString()
  const closesAt = new Date(body.closesAt).toISOString()
  const problems = [
    ...windowProblems(opensAt, closesAt),
    ...quotaProblems(body),
    ...(await cycleProblems(ctx, body)),
  ]
  if (problems.length > 0) throw new Refusal('NOTICE_INVALID', { problems })
  const sameYear = await ctx.db
    .selectFrom('call_notices')
    .select('id')
    .where('programme_year', '=', body.programmeYear)
    .executeTakeFirst()
  if (sameYear !== undefined) throw new Refusal('STATE_CONFLICT')
  const notice: NoticeRow = {
    id: ctx.services.newId(),
    programme_year: body.programmeYear,
    title: body.title,
    body: body.body,
    opens_at: opensAt,
    closes_at: closesAt,
    workshop_quota: body.workshopQuota,
    project_quota: body.projectQuota,
    form_version: newestForm('combined-application').version,
    rule_pack: CURRENT_RULE_PACK,
    created_by: deskOf(ctx).accountId,
    created_at: ctx.now,
  }
  await ctx.db.insertInto('call_notices').values(notice).execute()
  await ctx.audit({
    action: 'notice.create',
    objectKind: 'notice',
    objectId: notice.id,
    detail: { programmeYear: body.programmeYear },
  })
  return notice
}

function windowProblems(opensAt: string, closesAt: string): readonly Problem[] {
  return closesAt > opensAt ? [] : [{ path: 'closesAt', message: '截止时间应晚于开始时间。' }]
}

function quotaProblems(body: Body): readonly Problem[] {
  const problems: Problem[] = []
  if (body.workshopQuota > quotaCeiling('workshop'))
    problems.push({ path: 'workshopQuota', message: `工作室名额不超过 ${quotaCeiling('workshop')} 家。` })
  if (body.projectQuota > quotaCeiling('project'))
    problems.push({ path: 'projectQuota', message: `建设项目名额不超过 ${quotaCeiling('project')} 个。` })
  return problems
}

async function cycleProblems(ctx: WriteContext, body: Body): Promise<readonly Problem[]> {
  if (body.workshopQuota === 0) return []
  const years = PARAMETERS.workshopCycleYears.value
  const near = await ctx.db
    .selectFrom('call_notices')
    .select('programme_year')
    .where('workshop_quota', '>', 0)
    .where('programme_year', '>', body.programmeYear - years)
    .where('programme_year', '<', body.programmeYear + years)
    .where('programme_year', '!=', body.programmeYear)
    .executeTakeFirst()
  if (near === undefined) return []
  const message = `工作室每 ${years} 年评选一次，${near.programme_year} 年度已有评选。`
  return [{ path: 'workshopQuota', message }]
}
