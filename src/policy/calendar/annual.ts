import { PARAMETERS } from '../parameters'
import { daysBetween, endOfDayInstant, startOfDayInstant, type Day } from './day'

export interface AnnualReportDates {
  /** The day the reports of the year are created for every title then live. */
  readonly createdOn: Day
  readonly opensOn: Day
  readonly opensAt: string
  readonly dueOn: Day
  /** 24:00 of `dueOn`; later reports are accepted and marked late. */
  readonly dueAt: string
}

/** When the annual report of a year opens and is due (P47a: 12月末 = 12月31日 24:00, no roll-over). */
export function annualReportDates(year: number): AnnualReportDates {
  const opensOn = `${year}-${PARAMETERS.annualReportOpens.value}`
  const dueOn = `${year}-${PARAMETERS.annualReportDue.value}`
  return {
    createdOn: `${year}-${PARAMETERS.annualReportCreated.value}`,
    opensOn,
    opensAt: startOfDayInstant(opensOn),
    dueOn,
    dueAt: endOfDayInstant(dueOn),
  }
}

/** Which report a workshop owes for a year: awarded in its last quarter a short one, awarded later none. */
export function annualReportOwed(year: number, awardedOn: Day): 'full' | 'short' | 'none' {
  const { createdOn, dueOn } = annualReportDates(year)
  if (awardedOn > dueOn) return 'none'
  return awardedOn < createdOn ? 'full' : 'short'
}

/** Whole days a report was filed after it was due; 0 when in time. */
export function annualReportDaysLate(year: number, filedOn: Day): number {
  return Math.max(0, daysBetween(annualReportDates(year).dueOn, filedOn))
}
