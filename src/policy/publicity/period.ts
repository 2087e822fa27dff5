import { addDays, dayText, shanghaiDay, type Day } from '../calendar/day'
import { clockInstant } from '../calendar/moment'
import {
  isWorkingDay,
  NO_CALENDAR,
  workingDaysAfter,
  type NoCalendar,
  type WorkCalendar,
} from '../calendar/working-days'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

export interface PublicityPeriod {
  /** The day the public page went live. */
  readonly startsOn: Day
  /** The working days that are counted. */
  readonly days: readonly Day[]
  readonly endsOn: Day
  /** The cutoff of `endsOn`; from this moment an entry without objection may be awarded. */
  readonly endsAt: string
}

/** What a period was computed from, so that it can be computed again. */
export interface PublicityBasis {
  readonly startsOn: Day
  /** The last day the notice itself names, when it names one. */
  readonly statedEndsOn?: Day | undefined
  /** Days an officer confirmed as not counted: the public page was down. */
  readonly notCounted?: readonly Day[] | undefined
}

export type PublicitySettings = Pick<
  Settings,
  'publicityWorkingDays' | 'publicityCountsStartDay' | 'publicityEndsAt'
>

/**
 * P27b: the publicity of a list that went live on a day, or `NO_CALENDAR` where a year's notice is not known.
 * Of the counted end and the one the notice names the later wins; a notice that names too early a day never shortens.
 */
export function publicityPeriod(
  { startsOn, statedEndsOn, notCounted = [] }: PublicityBasis,
  calendar: WorkCalendar,
  settings: PublicitySettings = DEFAULT_SETTINGS,
): PublicityPeriod | NoCalendar {
  if (settings.publicityWorkingDays < PARAMETERS.publicityWorkingDays.value)
    throw new RangeError('publicity is never shortened')
  const before = settings.publicityCountsStartDay ? addDays(startsOn, -1) : startsOn
  const counted = workingDaysAfter(before, settings.publicityWorkingDays, calendar, notCounted)
  if (counted === NO_CALENDAR) return NO_CALENDAR
  const due = counted.at(-1) ?? startsOn
  const endsOn = statedEndsOn !== undefined && statedEndsOn > due ? statedEndsOn : due
  const more = workingDaysBetween(addDays(due, 1), endsOn, calendar, notCounted)
  if (more === NO_CALENDAR) return NO_CALENDAR
  const endsAt = clockInstant(endsOn, settings.publicityEndsAt)
  return { startsOn, days: [...counted, ...more], endsOn, endsAt }
}

function workingDaysBetween(
  from: Day,
  to: Day,
  calendar: WorkCalendar,
  without: readonly Day[],
): readonly Day[] | NoCalendar {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return NO_CALENDAR
    if (isWorked && !without.includes(day)) days.push(day)
  }
  return days
}

/** Where a publicity stands at an instant: 「第 2/5 个工作日」. */
export function publicityDay(period: PublicityPeriod, now: string): string {
  const today = shanghaiDay(now)
  const [first = period.endsOn] = period.days
  if (isPublicityOver(period, now)) return '公示期满'
  if (today < first) return `${dayText(first)}起计 ${period.days.length} 个工作日`
  return `第 ${period.days.filter((day) => day <= today).length}/${period.days.length} 个工作日`
}

/** Whether the period is over at an instant: its last day has ended. Nothing else ends it (P27b). */
export function isPublicityOver(period: PublicityPeriod, now: string): boolean {
  return Date.parse(now) >= Date.parse(period.endsAt)
}
