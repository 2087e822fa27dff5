import {
  carryForward,
  PROJECT,
  shanghaiDay,
  type Day,
  type FilingValues,
  type Row,
  type SectionValues,
} from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from './filing'
import { noticeById } from './notices'
import { frozenValues, packagesOf } from './packages'
import { registerAnswers } from './project-applications'
import { reportOf, workshopById, type ProjectRow } from './workshops'

/** What nobody is asked because the system has it (`known` in the form), as it stands at this moment. */
export async function knownAnswers(ctx: ReadContext, filing: Filing): Promise<FilingValues> {
  const { subject } = filing
  if (subject.kind === 'notice') {
    const notice = await noticeById(ctx.db, subject.noticeId)
    if (subject.workshopId !== undefined)
      return { workshop: registerAnswers(await workshopById(ctx.db, subject.workshopId), notice) }
    // A correction does not move the day of filing (definitions.md 5.7).
    return { cover: { round: notice.title, filedOn: shanghaiDay(filing.row.submitted_at ?? ctx.now) } }
  }
  if (subject.kind === 'project') return {}
  const planned = await plannedLastYear(ctx, filing, subject)
  const projects = await projectsOf(ctx, subject)
  return withAnswers(planned, { unitPart: { projects } })
}

/** The answers with what is known put in its places. */
export function withAnswers(values: FilingValues, known: FilingValues): FilingValues {
  const sections = Object.entries(known).map(([id, answers]): [string, SectionValues] => [
    id,
    { ...values[id], ...answers },
  ])
  return { ...values, ...Object.fromEntries(sections) }
}

interface WorkshopYear {
  readonly workshopId: string
  readonly year: number
}

/** P47d: the plan filed with last year's report is what this year's is held against. */
async function plannedLastYear(
  ctx: ReadContext,
  filing: Filing,
  { workshopId, year }: WorkshopYear,
): Promise<FilingValues> {
  const last = await reportOf(ctx.db, workshopId, year - 1)
  if (last === undefined || last.filing_id === null) return {}
  const newest = (await packagesOf(ctx.db, last.filing_id)).at(-1)
  return newest === undefined
    ? {}
    : carryForward(filing.form, frozenValues(ctx.services.vault, newest), filing.form)
}

/** The projects that were chosen in a year or under way in it. */
async function projectsOf(ctx: ReadContext, { workshopId, year }: WorkshopYear): Promise<readonly Row[]> {
  const rows = await ctx.db
    .selectFrom('projects')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('ends_on', '>=', `${year}-01-01`)
    .orderBy('starts_on')
    .execute()
  const inYear = rows.filter((row) => row.programme_year === year || row.starts_on <= `${year}-12-31`)
  return inYear.map((row) => ({ id: row.id, name: row.name, stand: standOf(row, shanghaiDay(ctx.now)) }))
}

function standOf({ starts_on, ends_on }: ProjectRow, today: Day): string {
  const state = today < starts_on ? 'planned' : today <= ends_on ? 'running' : 'ended'
  return PROJECT.publicName[state]
}
