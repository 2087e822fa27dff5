import { addDays, addMonths, daysBetween, isDay, type Day } from './day'

/** How long a period is, both days included, as people say it: 共 11 个月; empty while it cannot be said. */
export function periodLength(startsOn: unknown, endsOn: unknown): string {
  if (!isDayText(startsOn) || !isDayText(endsOn) || endsOn < startsOn) return ''
  const after = addDays(endsOn, 1)
  const between = monthsOf(after) - monthsOf(startsOn)
  const months = addMonths(startsOn, between) <= after ? between : between - 1
  const days = daysBetween(addMonths(startsOn, months), after)
  const words = [months === 0 ? '' : `${months} 个月`, days === 0 ? '' : `${days} 天`]
  return `共 ${words.filter((word) => word !== '').join('零 ')}`
}

const monthsOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
const isDayText = (value: unknown): value is Day => typeof value === 'string' && isDay(value)
