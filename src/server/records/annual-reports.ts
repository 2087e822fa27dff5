import { annualReportDates, annualReportOwed, shanghaiDay } from '#policy'
import type { WriteContext } from '../kernel'
import { calendarNow } from './calendar'
import { settingsNow } from './settings'
import type { WorkshopRow } from './workshops'

/**
 * Makes sure that a live title has its report of the current year, once its day has come (definitions.md 5.7).
 * It keeps the days of the settings it was made under.
 */
export async function ensureAnnualReport(
  ctx: WriteContext,
  workshop: Pick<WorkshopRow, 'id' | 'awarded_on'>,
): Promise<void> {
  const today = shanghaiDay(ctx.now)
  const year = Number(today.slice(0, 4))
  const settings = await settingsNow(ctx.db)
  const dates = annualReportDates(year, settings, await calendarNow(ctx.db))
  if (today < dates.createdOn || annualReportOwed(year, workshop.awarded_on, settings) === 'none') return
  await ctx.db
    .insertInto('annual_reports')
    .values({
      workshop_id: workshop.id,
      year,
      filing_id: null,
      opens_on: dates.opensOn,
      due_at: dates.dueAt,
      announced_at: null,
      filed_at: null,
    })
    .onConflict((conflict) => conflict.columns(['workshop_id', 'year']).doNothing())
    .execute()
}
