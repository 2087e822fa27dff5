import {
  besideFindings,
  isBlank,
  shanghaiDay,
  type AssessedFinding,
  type FilingValues,
  type Settings,
} from '#policy'
import type { WriteContext } from '../../../kernel'
import { textIn } from '../../../records/answers'
import type { Filing } from '../../../records/filing'
import { isAnotherInRound } from '../../../records/project-applications'
import { titledWorkshop } from '../../../records/workshops'

/** P31, P32a: refuses once the title has ended; says what stands beside the project, for a person to weigh. */
export async function findingsBeside(
  ctx: WriteContext,
  { row, subject }: Filing,
  { project }: FilingValues,
  settings: Settings,
): Promise<readonly AssessedFinding[]> {
  if (subject.kind !== 'notice' || subject.workshopId === undefined) return []
  const workshop = await titledWorkshop(ctx.db, subject.workshopId)
  const [startsOn, endsOn] = [textIn(project, 'startsOn'), textIn(project, 'endsOn')]
  if (isBlank(startsOn) || isBlank(endsOn)) return []
  const projects = await ctx.db
    .selectFrom('projects')
    .select(['starts_on', 'ends_on'])
    .where('workshop_id', '=', workshop.id)
    .orderBy('starts_on')
    .execute()
  return besideFindings(
    { startsOn, endsOn },
    {
      projects: projects.map((one) => ({ startsOn: one.starts_on, endsOn: one.ends_on })),
      isAnotherInRound: await isAnotherInRound(ctx.db, workshop, subject.noticeId, row.id),
    },
    shanghaiDay(ctx.now),
    settings,
  )
}

/** Lays out what lists need; a project asks for no leader's and no occupation's place (P35, P36). */
export async function enterProject(
  ctx: WriteContext,
  filing: Filing,
  { noticeId, workshopId }: { readonly noticeId: string; readonly workshopId: string },
  { project }: FilingValues,
): Promise<void> {
  const workshop = await titledWorkshop(ctx.db, workshopId)
  const entry = {
    notice_id: noticeId,
    workshop_id: workshop.id,
    is_open: 1,
    leader_key: workshop.leader_key,
    scope_key: workshop.scope_key,
    occupation: workshop.occupation,
    occupation_name: workshop.occupation_name,
    work_type: workshop.work_type,
    workshop_name: workshop.name,
    unit_name: workshop.unit_name,
    leader_name: workshop.leader_name,
    project_name: textIn(project, 'name'),
    address: workshop.address,
  }
  await ctx.db
    .insertInto('applications')
    .values({ filing_id: filing.row.id, ...entry })
    .onConflict((conflict) => conflict.column('filing_id').doUpdateSet(entry))
    .execute()
}
