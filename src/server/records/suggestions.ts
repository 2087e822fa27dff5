import type { FilingDetail } from '#contract'
import { dayText, suggestAnnualReport } from '#policy'
import type { ReadContext } from '../kernel'
import type { Filing } from './filing'
import { frozenValues, packagesOf } from './packages'

/** What the year's progress entries say for an annual report in hand, with where it comes from. */
export async function suggestionsFor(ctx: ReadContext, filing: Filing): Promise<FilingDetail['suggestions']> {
  const { subject } = filing
  if (subject.kind !== 'workshopYear' || filing.row.state !== 'draft') return []
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
