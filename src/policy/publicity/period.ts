import { addDays, dayText, endOfDayInstant, type Day } from '../calendar/day'
import { NO_CALENDAR, workingDaysAfter, type NoCalendar, type WorkCalendar } from '../calendar/working-days'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS } from '../settings/settings'

export interface PublicityPeriod {
  /** The day the public page went live. */
  readonly startsOn: Day
  /** The working days that are counted. */
  readonly days: readonly Day[]
  readonly endsOn: Day
  /** 24:00 of `endsOn`; from this moment an entry without objection may be awarded. */
  readonly endsAt: string
}

export interface PublicityParameters {
  /** May be more than the policy's 5, never less. */
  readonly workingDays?: number
  readonly countsStartDay?: boolean
}

/** P27b: the publicity of a list that went live on a day, or `NO_CALENDAR` where a year's notice is not known. */
export function publicityPeriod(
  startsOn: Day,
  calendar: WorkCalendar,
  {
    workingDays = PARAMETERS.publicityWorkingDays.value,
    countsStartDay = DEFAULT_SETTINGS.publicityCountsStartDay,
  }: PublicityParameters = {},
): PublicityPeriod | NoCalendar {
  if (workingDays < PARAMETERS.publicityWorkingDays.value)
    throw new RangeError('publicity is never shortened')
  const days = workingDaysAfter(countsStartDay ? addDays(startsOn, -1) : startsOn, workingDays, calendar)
  if (days === NO_CALENDAR) return NO_CALENDAR
  const endsOn = days.at(-1) ?? startsOn
  return { startsOn, days, endsOn, endsAt: endOfDayInstant(endsOn) }
}

/** Where a publicity stands today: 「第 2/5 个工作日」. */
export function publicityDay(period: PublicityPeriod, today: Day): string {
  const [first = period.endsOn] = period.days
  if (today < first) return `${dayText(first)}起计 ${period.days.length} 个工作日`
  if (today > period.endsOn) return '公示期满'
  return `第 ${period.days.filter((day) => day <= today).length}/${period.days.length} 个工作日`
}

/** Whether the period is over at an instant: its last day has ended. */
export function isPublicityOver(period: PublicityPeriod, now: string): boolean {
  return Date.parse(now) >= Date.parse(period.endsAt)
}
