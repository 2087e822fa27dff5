import { YEAR_TABLES } from '../../../src/policy/calendar/year-tables.data'

/** Rest days and worked weekends of the notices as plain lists, whoever wrote them last. */
const REST = new Set(YEAR_TABLES.flatMap(({ rest }) => rest))
const WORK = new Set(YEAR_TABLES.flatMap(({ work }) => work))

/** The day after, by the host's own calendar. */
export function nextDay(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** Whether a day is worked: a weekday that is not given free, or a weekend day that is worked. */
export function isWorked(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6 ? WORK.has(day) : !REST.has(day)
}
