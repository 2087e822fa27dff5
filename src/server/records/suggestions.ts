import type { FilingDetail, Subject } from '#contract'
import { dayText, shanghaiDay, stageOn, suggestAnnualReport } from '#policy'
import type { ReadContext } from '../kernel'
import { fromEarlierApplication } from './earlier-application'
import type { Filing } from './filing'
import { frozenValues, packagesOf } from './packages'
import { projectById } from './workshops'

type Suggestions = FilingDetail['suggestions']

/** What earlier filings say for one in hand, with where it comes from; the person takes it or not. */
export async function suggestionsFor(ctx: ReadContext, filing: Filing): Promise<Suggestions> {
  const { subject } = filing
  if (filing.row.state !== 'draft') return []
  if (subject.kind === 'notice') return fromEarlierApplication(ctx, filing)
  return subject.kind === 'project' ? stageOfToday(ctx, subject.projectId) : fromEntries(ctx, subject)
}

/** P29b: the stage of the plan that runs today. */
async function stageOfToday(ctx: ReadContext, projectId: string): Promise<Suggestions> {
  const { application_id: filingId } = await projectById(ctx.db, projectId)
  const newest = (await packagesOf(ctx.db, filingId)).at(-1)
  const plan = newest === undefined ? undefined : frozenValues(ctx.services.vault, newest).plan
  const stage = stageOn(plan?.stages, shanghaiDay(ctx.now))
  if (typeof stage?.what !== 'string') return []
  const sources = [{ filingId, label: '建设项目计划书' }]
  return [{ section: 'entry', field: 'milestone', value: stage.what, sources }]
}

/** P47c: what the year's progress entries say for the annual report. */
async function fromEntries(
  ctx: ReadContext,
  subject: Extract<Subject, { kind: 'workshopYear' }>,
): Promise<Suggestions> {
  const rows = await ctx.db
    .selectFrom('progress_entries')
    .select(['filing_id', 'happened_on'])
    .where('workshop_id', '=', subject.workshopId)
    .where('happened_on', '>=', `${subject.year}-01-01`)
    .where('happened_on', '<=', `${subject.year}-12-31`)
    .orderBy('happened_on')
    .execute()
  const entries = await Promise.all(
    rows.map(async ({ filing_id: id }) => {
      const newest = (await packagesOf(ctx.db, id)).at(-1)
      return { id, values: newest === undefined ? {} : frozenValues(ctx.services.vault, newest) }
    }),
  )
  const days = new Map(rows.map((row) => [row.filing_id, row.happened_on]))
  return suggestAnnualReport(entries).map(({ sectionId, fieldId, value, sources }) => ({
    section: sectionId,
    field: fieldId,
    value,
    sources: sources.map((id) => ({
      filingId: id,
      label: `${dayText(days.get(id) ?? '')}进展记录`,
    })),
  }))
}
