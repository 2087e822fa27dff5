import { shanghaiDay, type Day } from '#policy'

/** The last day before a deadline: the deadline is the first moment that is too late, 24:00 belongs to the day before. */
export function lastDayBefore(deadline: string): Day {
  return shanghaiDay(new Date(Date.parse(deadline) - 1).toISOString())
}
