import { addDays, weekdayOf, type Day } from './day'
import type { YearTable } from './year-table'
import { YEAR_TABLES } from './year-tables.data'

/** The years whose notice is known, the newest version of a year first; older versions stay for the record. */
export type WorkCalendar = readonly YearTable[]

/** The answer where a year's notice is not known: a computation that touches it is refused, never guessed. */
export const NO_CALENDAR: unique symbol = Symbol('NO_CALENDAR')
export type NoCalendar = typeof NO_CALENDAR
/** What people read instead of a date. */
export const NO_CALENDAR_TEXT = '待国务院发布放假安排'

/** What the product is delivered with: 2018 to 2026. */
export const DELIVERED_CALENDAR: WorkCalendar = YEAR_TABLES

/** The calendar with one more version of a year. The newest version counts, whatever the order of importing was. */
export function withYearTable(calendar: WorkCalendar, table: YearTable): WorkCalendar {
  const others = calendar.filter(({ year, version }) => year !== table.year || version !== table.version)
  return [...others, table].sort((a, b) => a.year - b.year || b.version - a.version)
}

/** Whether a day is worked; the notice of the later year rules where two speak of one day. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean | NoCalendar {
  const year = Number(day.slice(0, 4))
  if (!calendar.some((table) => table.year === year)) return NO_CALENDAR
  for (const each of [year + 1, year]) {
    const table = calendar.find((candidate) => candidate.year === each)
    if (table?.rest.includes(day)) return false
    if (table?.work.includes(day)) return true
  }
  return weekdayOf(day) < 6
}

/** The first `count` working days strictly after a day; the days `without` are not counted. */
export function workingDaysAfter(
  day: Day,
  count: number,
  calendar: WorkCalendar,
  without: readonly Day[] = [],
): readonly Day[] | NoCalendar {
  const days: Day[] = []
  for (let next = addDays(day, 1); days.length < count; next = addDays(next, 1)) {
    const isWorked = isWorkingDay(next, calendar)
    if (isWorked === NO_CALENDAR) return NO_CALENDAR
    if (isWorked && !without.includes(next)) days.push(next)
  }
  return days
}

/** The day `count` working days after a day; the day itself is not counted, and 0 gives the day itself. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day | NoCalendar {
  const days = workingDaysAfter(day, count, calendar)
  return days === NO_CALENDAR ? NO_CALENDAR : (days.at(-1) ?? day)
}
