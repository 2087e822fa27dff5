import { weekdayOf, type Day } from './day'
import { isWorkingDay, NO_CALENDAR, type NoCalendar, type WorkCalendar } from './working-days'
import type { YearTable } from './year-table'

/** 工作日 / 调休上班 (a weekend day that is worked) / 周末 / 放假 (free by the notice). */
export type DayKind = '工作日' | '调休上班' | '周末' | '放假'

/** What kind of day it is, for a person who checks a computed date by hand. */
export function dayKind(day: Day, calendar: WorkCalendar): DayKind | NoCalendar {
  const isWorked = isWorkingDay(day, calendar)
  if (isWorked === NO_CALENDAR) return NO_CALENDAR
  const isWeekend = weekdayOf(day) > 5
  if (isWorked) return isWeekend ? '调休上班' : '工作日'
  const isNamed = tablesFor(day, day, calendar).some(({ rest }) => rest.includes(day))
  return isNamed ? '放假' : '周末'
}

/** The tables that rule the days of a span: those of its years, and a later one whose notice speaks of a day of it. */
export function tablesFor(from: Day, to: Day, calendar: WorkCalendar): readonly YearTable[] {
  const speaksOf = ({ rest, work }: YearTable) => [...rest, ...work].some((day) => day >= from && day <= to)
  return newestTables(calendar).filter(
    (table) =>
      (table.year >= Number(from.slice(0, 4)) && table.year <= Number(to.slice(0, 4))) || speaksOf(table),
  )
}

/** One table a year: its newest version. */
export function newestTables(calendar: WorkCalendar): readonly YearTable[] {
  return calendar.filter(({ year }, index) => calendar.findIndex((other) => other.year === year) === index)
}

/** The last day that can be computed: the end of the last year before the first gap; null without any table. */
export function coveredUntil(calendar: WorkCalendar): Day | null {
  const years = newestTables(calendar).map(({ year }) => year)
  const last = years.find((year) => !years.includes(year + 1))
  return last === undefined ? null : `${last}-12-31`
}
