import type { projectSchema, workshopSchema } from '#contract'
import { ACTIVITY_KINDS, annualReportDates, shanghaiDay } from '#policy'
import * as v from 'valibot'
import type { ReadContext } from '../kernel'
import { settingsNow } from '../records/settings'
import { fromJson } from '../records/json'
import type { ProjectRow, ReportRow, WorkshopRow } from '../records/workshops'
import { projectStatus, reportStatus, workshopStatus } from './status'

type Workshop = v.InferOutput<typeof workshopSchema>
type Project = v.InferOutput<typeof projectSchema>

/** A titled workshop for its own people and the desk. */
export async function presentWorkshop(ctx: ReadContext, workshop: WorkshopRow): Promise<Workshop> {
  const projects = await ctx.db
    .selectFrom('projects')
    .selectAll()
    .where('workshop_id', '=', workshop.id)
    .orderBy('starts_on')
    .execute()
  const reports = await ctx.db
    .selectFrom('annual_reports')
    .selectAll()
    .where('workshop_id', '=', workshop.id)
    .orderBy('year', 'desc')
    .execute()
  const settings = await settingsNow(ctx.db)
  return {
    id: workshop.id,
    name: workshop.name,
    plaqueNo: workshop.plaque_no,
    unitName: workshop.unit_name,
    leaderName: workshop.leader_name,
    occupation: workshop.occupation_name,
    address: workshop.address,
    awardedOn: workshop.awarded_on,
    status: workshopStatus(workshop),
    myRole: ctx.memberRole ?? null,
    projects: projects.map((project) => ({
      id: project.id,
      name: project.name,
      status: projectStatus(project, ctx.now),
      endsOn: project.ends_on,
    })),
    annualReports: withThisYear(reports, ctx.now).map(({ year, report }) => ({
      year,
      filingId: report?.filing_id ?? null,
      opensOn: report?.opens_on ?? annualReportDates(year, settings).opensOn,
      dueAt: report?.due_at ?? annualReportDates(year, settings).dueAt,
      status: reportStatus(report, ctx.now),
      canOpen: report !== undefined && shanghaiDay(ctx.now) >= report.opens_on,
    })),
  }
}

/** The report of this year is named before it exists, so that nobody is surprised in December. */
function withThisYear(
  reports: readonly ReportRow[],
  now: string,
): readonly { readonly year: number; readonly report: ReportRow | undefined }[] {
  const year = Number(shanghaiDay(now).slice(0, 4))
  const known = reports.map((report) => ({ year: report.year, report }))
  return reports.some((report) => report.year === year) ? known : [{ year, report: undefined }, ...known]
}

/** A project with what was logged, newest first. */
export async function presentProject(ctx: ReadContext, project: ProjectRow): Promise<Project> {
  const entries = await ctx.db
    .selectFrom('progress_entries')
    .selectAll()
    .where('project_id', '=', project.id)
    .orderBy('happened_on', 'desc')
    .orderBy('logged_at', 'desc')
    .execute()
  return {
    id: project.id,
    workshopId: project.workshop_id,
    name: project.name,
    programmeYear: project.programme_year,
    startsOn: project.starts_on,
    endsOn: project.ends_on,
    approvedFen: project.approved_fen,
    status: projectStatus(project, ctx.now),
    progress: entries.map((entry) => ({
      filingId: entry.filing_id,
      happenedOn: entry.happened_on,
      kind: ACTIVITY_KINDS.find(({ value }) => value === entry.kind)?.label ?? entry.kind,
      summary: entry.summary,
      photoIds: fromJson(v.array(v.string()), entry.photo_ids),
      loggedAt: entry.logged_at,
      loggedBy: entry.logged_by,
    })),
    timeline: entries.map((entry) => ({ at: entry.logged_at, what: '记录进展', by: entry.logged_by })),
    can: { logProgress: ctx.memberRole !== undefined && shanghaiDay(ctx.now) <= project.ends_on },
  }
}
