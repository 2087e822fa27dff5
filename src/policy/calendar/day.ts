/** A day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

const MS_A_DAY = 86_400_000
/** Asia/Shanghai has had no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAYS_AN_ERA = 146_097
const DAYS_TO_MARCH_1970 = 719_468

/** Whether the text is a day that exists: 2025-02-29 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  return dayOf(numberOf(text)) === text
}

/** The day `count` days later, or earlier when it is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(numberOf(day) + count)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** The corresponding day `count` years later; 29 February becomes 28 February. */
export function addYears(day: Day, count: number): Day {
  const year = String(Number(day.slice(0, 4)) + count).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}

/** The corresponding day `count` months later; where the month has none, its last day (民法典 202, by analogy). */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
  const last = ['31', '30', '29', '28'].find((date) => isDay(`${month}-${date}`)) ?? '28'
  const date = day.slice(8)
  return `${month}-${date < last ? date : last}`
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
}

/** 2026年12月31日 */
export function dayText(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** The day it is in Shanghai at an instant (ISO 8601). */
export function shanghaiDay(instant: string): Day {
  return dayOf(Math.floor((Date.parse(instant) + SHANGHAI_OFFSET_MS) / MS_A_DAY))
}

/** 24:00 of a day in Shanghai, as an instant: the first moment that is too late. */
export function endOfDayInstant(day: Day): string {
  return startOfDayInstant(addDays(day, 1))
}

/** 00:00 of a day in Shanghai, as an instant. */
export function startOfDayInstant(day: Day): string {
  return `${addDays(day, -1)}T16:00:00.000Z`
}

/** Days since 1970-01-01. */
function numberOf(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)]
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_A_DAY
}

/**
 * The day with a number, by the arithmetic of the Gregorian calendar: eras of 400 years, years that begin in March,
 * so that the leap day is the last day of a year.
 */
function dayOf(number: number): Day {
  const shifted = number + DAYS_TO_MARCH_1970
  const era = Math.floor(shifted / DAYS_AN_ERA)
  const inEra = shifted - era * DAYS_AN_ERA
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36524) + Math.floor(inEra / 146096)
  const yearOfEra = Math.floor((inEra - leapDays) / 365)
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const date = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}
