import { addDays, addMonths, type Day } from './day'
import { isWorkingDay, NO_CALENDAR, type NoCalendar, type WorkCalendar } from './working-days'

export interface LegalPeriod {
  readonly count: number
  readonly unit: 'day' | 'month' | 'year'
}

const MONTHS_A_YEAR = 12

/**
 * The last day of a period, by analogy with 民法典 201–203: the starting day is not counted; months and years end on the
 * corresponding day, or on the last day of the month; a last day that is a rest day moves to the next working day.
 * `NO_CALENDAR` where the holidays around the last day are not published.
 */
export function lastDayOfPeriod(
  startsOn: Day,
  { count, unit }: LegalPeriod,
  calendar: WorkCalendar,
): Day | NoCalendar {
  const counted =
    unit === 'day'
      ? addDays(startsOn, count)
      : addMonths(startsOn, unit === 'year' ? count * MONTHS_A_YEAR : count)
  for (let day = counted; ; day = addDays(day, 1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return NO_CALENDAR
    if (isWorked) return day
  }
}
