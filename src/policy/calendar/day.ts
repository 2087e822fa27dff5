/** A day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

const MS_A_DAY = 86_400_000
/** Asia/Shanghai has had no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

/** Whether the text is a day that exists: 2025-02-29 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = dayToMs(text)
  return Number.isFinite(ms) && msToDay(ms) === text
}

/** The day `count` days later, or earlier when it is negative. */
export function addDays(day: Day, count: number): Day {
  return msToDay(dayToMs(day) + count * MS_A_DAY)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayToMs(to) - dayToMs(from)) / MS_A_DAY)
}

/** The corresponding day `count` years later; 29 February becomes 28 February. */
export function addYears(day: Day, count: number): Day {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((dayToMs(day) / MS_A_DAY + 3) % 7) + 7) % 7) + 1
}

/** 2026年12月31日 */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The day it is in Shanghai at an instant (ISO 8601). */
export function shanghaiDay(instant: string): Day {
  return msToDay(Date.parse(instant) + SHANGHAI_OFFSET_MS)
}

/** 24:00 of a day in Shanghai, as an instant: the first moment that is too late. */
export function endOfDayInstant(day: Day): string {
  return startOfDayInstant(addDays(day, 1))
}

/** 00:00 of a day in Shanghai, as an instant. */
export function startOfDayInstant(day: Day): string {
  return new Date(dayToMs(day) - SHANGHAI_OFFSET_MS).toISOString()
}

function dayToMs(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function msToDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10)
}
