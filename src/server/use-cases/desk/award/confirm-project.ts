import type { ResponseOf, Routes } from '#contract'
import { dayText, fenToYuanText, shanghaiDay } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { LETTERS } from '#contract'
import { textIn } from '../../../records/answers'
import { applicationById } from '../../../records/applications'
import { recordEvent } from '../../../records/events'
import type { EntryRow } from '../../../records/lists'
import { accountsOf } from '../../../records/members'
import { closeApplication } from '../../../records/move-filing'
import { noticeById } from '../../../records/notices'
import { frozenValues, packagesOf } from '../../../records/packages'
import { settingsNow } from '../../../records/settings'
import { titledWorkshop, type WorkshopRow } from '../../../records/workshops'

/** P29a, P31: a project is made only from a decided entry, and only for a workshop that has the title. */
export async function confirmProject(
  ctx: WriteContext,
  entry: EntryRow,
): Promise<ResponseOf<Routes['desk']['award']>> {
  const { workshop_id: titled } = await applicationById(ctx.db, entry.application_id)
  const workshop = await (titled === null
    ? workshopAwardedFrom(ctx, entry.application_id)
    : titledWorkshop(ctx.db, titled))
  const submitted = (await packagesOf(ctx.db, entry.application_id)).at(-1)
  if (submitted === undefined) throw new Refusal('STATE_CONFLICT')
  const plan = frozenValues(ctx.services.vault, submitted).project
  const today = shanghaiDay(ctx.now)
  const planned = textIn(plan, 'startsOn')
  const { projectStartsAfterDecision } = await settingsNow(ctx.db)
  const project = {
    id: ctx.services.newId(),
    workshop_id: workshop.id,
    application_id: entry.application_id,
    entry_id: entry.id,
    name: textIn(plan, 'name'),
    programme_year: (await noticeById(ctx.db, entry.notice_id)).programme_year,
    // Unless the bureau says otherwise, a project does not start before it is confirmed (definitions.md 5.8).
    starts_on: planned < today && projectStartsAfterDecision ? today : planned,
    ends_on: textIn(plan, 'endsOn'),
    approved_fen: entry.approved_fen ?? 0,
    confirmed_on: today,
  }
  await ctx.db.insertInto('projects').values(project).execute()
  if (titled !== null) await closeApplication(ctx, entry.application_id)
  await recordEvent(ctx, entry.application_id, { what: '确定建设项目', by: '区人力资源社会保障局' })
  const to = await accountsOf(ctx.db, 'workshop', workshop.id)
  const grantText = fenToYuanText(project.approved_fen)
  await ctx.tell({
    to,
    ...LETTERS.projectConfirmed(project.id, project.name, dayText(project.ends_on), grantText),
  })
  return { workshopId: workshop.id, plaqueNo: workshop.plaque_no, projectId: project.id }
}

/** P31, P33b: the workshop that applied together with the project, once it has its title. */
async function workshopAwardedFrom(ctx: WriteContext, applicationId: string): Promise<WorkshopRow> {
  const workshop = await ctx.db
    .selectFrom('workshops')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('is_live', '=', 1)
    .executeTakeFirst()
  if (workshop === undefined) throw new Refusal('WORKSHOP_NOT_SELECTED')
  return workshop
}
