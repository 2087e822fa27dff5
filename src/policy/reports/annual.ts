import { addDays, daysBetween, endOfDayInstant, startOfDayInstant, type Day } from '../calendar/day'
import { DELIVERED_CALENDAR, isWorkingDay, NO_CALENDAR, type WorkCalendar } from '../calendar/working-days'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

export interface AnnualReportDates {
  /** The day the reports of the year are created for every title then live. */
  readonly createdOn: Day
  readonly opensOn: Day
  readonly opensAt: string
  readonly dueOn: Day
  /** 24:00 of `dueOn`; later reports are accepted and marked late. */
  readonly dueAt: string
  /** 暂定: the last working day is wanted and the notice of the year is not known; shown, never stored as the end. */
  readonly isProvisional: boolean
}

export type AnnualReportSettings = Pick<
  Settings,
  'annualReportCreated' | 'annualReportOpens' | 'annualReportDue'
>

/**
 * When the annual report of a year is created, opens and is due (P47a; the days are settings). The due day never rolls
 * over: 31 December may be a rest day, and the last working day may be earlier, never later.
 */
export function annualReportDates(
  year: number,
  settings: AnnualReportSettings = DEFAULT_SETTINGS,
  calendar: WorkCalendar = DELIVERED_CALENDAR,
): AnnualReportDates {
  const opensOn = `${year}-${settings.annualReportOpens}`
  const due = settings.annualReportDue === 'lastDay' ? lastDayOf(year) : lastWorkingDayOf(year, calendar)
  const dueOn = due === NO_CALENDAR ? lastDayOf(year) : due
  return {
    createdOn: `${year}-${settings.annualReportCreated}`,
    opensOn,
    opensAt: startOfDayInstant(opensOn),
    dueOn,
    dueAt: endOfDayInstant(dueOn),
    isProvisional: due === NO_CALENDAR,
  }
}

const lastDayOf = (year: number): Day => `${year}-12-31`

function lastWorkingDayOf(year: number, calendar: WorkCalendar): Day | typeof NO_CALENDAR {
  for (let day = lastDayOf(year); ; day = addDays(day, -1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return NO_CALENDAR
    if (isWorked) return day
  }
}

/** Which report a workshop owes for a year: awarded after the reports were created what the setting says (P47a, question 17). */
export function annualReportOwed(
  year: number,
  awardedOn: Day,
  settings: AnnualReportSettings & Pick<Settings, 'lateAwardReport'> = DEFAULT_SETTINGS,
): 'full' | 'short' | 'none' {
  if (awardedOn > lastDayOf(year)) return 'none'
  return awardedOn < annualReportDates(year, settings).createdOn ? 'full' : settings.lateAwardReport
}

/** Whole days a report was filed after it was due; 0 when in time. It is accepted all the same (P47a). */
export function annualReportDaysLate(
  year: number,
  filedOn: Day,
  settings: AnnualReportSettings = DEFAULT_SETTINGS,
  calendar: WorkCalendar = DELIVERED_CALENDAR,
): number {
  return Math.max(0, daysBetween(annualReportDates(year, settings, calendar).dueOn, filedOn))
}
