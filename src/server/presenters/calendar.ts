import type { ResponseOf, Routes } from '#contract'
import { coveredUntil, DELIVERED_BY, newestTables, noticesOf, type YearTable } from '#policy'
import type { ReadContext } from '../kernel'
import { calendarNow, importedYears } from '../records/calendar'
import { namesOf } from '../records/people'

type Calendar = ResponseOf<Routes['desk']['calendar']>

/** 工作日历 as the desk reads it, the newest year first. */
export async function presentCalendar(ctx: ReadContext): Promise<Calendar> {
  const calendar = await calendarNow(ctx.db)
  const rows = await importedYears(ctx.db)
  const names = await namesOf(
    ctx.db,
    rows.map(({ imported_by }) => imported_by),
  )
  const newest = newestTables(calendar)
  const present = (table: YearTable): Calendar['years'][number] => ({
    year: table.year,
    version: table.version,
    inForce: newest.includes(table),
    notices: [...noticesOf(table)],
    restDays: table.rest.length,
    workedWeekends: [...table.work],
    importedBy: table.source === undefined ? DELIVERED_BY : (names.get(table.source.importedBy) ?? ''),
    importedAt:
      rows.find(({ year, version }) => year === table.year && version === table.version)?.imported_at ?? null,
  })
  return {
    coveredUntil: coveredUntil(calendar),
    years: [...calendar].sort((one, other) => other.year - one.year).map(present),
  }
}
