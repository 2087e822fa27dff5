import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { addDays, daysBetween, endOfDayInstant, startOfDayInstant, type Day } from './day'
import { DELIVERED_CALENDAR, isWorkingDay, NO_CALENDAR, type WorkCalendar } from './working-days'

export interface AnnualReportDates {
  /** The day the reports of the year are created for every title then live. */
  readonly createdOn: Day
  readonly opensOn: Day
  readonly opensAt: string
  readonly dueOn: Day
  /** 24:00 of `dueOn`; later reports are accepted and marked late. */
  readonly dueAt: string
}

export type AnnualReportSettings = Pick<
  Settings,
  'annualReportCreated' | 'annualReportOpens' | 'annualReportDue'
>

/** When the annual report of a year is created, opens and is due (P47a; the days are settings). */
export function annualReportDates(
  year: number,
  settings: AnnualReportSettings = DEFAULT_SETTINGS,
  calendar: WorkCalendar = DELIVERED_CALENDAR,
): AnnualReportDates {
  const opensOn = `${year}-${settings.annualReportOpens}`
  const dueOn = settings.annualReportDue === 'lastDay' ? lastDayOf(year) : lastWorkingDayOf(year, calendar)
  return {
    createdOn: `${year}-${settings.annualReportCreated}`,
    opensOn,
    opensAt: startOfDayInstant(opensOn),
    dueOn,
    dueAt: endOfDayInstant(dueOn),
  }
}

const lastDayOf = (year: number): Day => `${year}-12-31`

/** The last day itself where the notice of the year is not known: never earlier than the text can mean. */
function lastWorkingDayOf(year: number, calendar: WorkCalendar): Day {
  for (let day = lastDayOf(year); ; day = addDays(day, -1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return lastDayOf(year)
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

/** Whole days a report was filed after it was due; 0 when in time. */
export function annualReportDaysLate(
  year: number,
  filedOn: Day,
  settings: AnnualReportSettings = DEFAULT_SETTINGS,
): number {
  return Math.max(0, daysBetween(annualReportDates(year, settings).dueOn, filedOn))
}
