import type { Day } from '../calendar/day'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { annualReportDates, annualReportOwed, type AnnualReportSettings } from './annual'

/** A title as the reports of a year see it: 整改、核查 change nothing, it is still due (P47a). */
export interface ReportingTitle {
  readonly workshopId: string
  /** Undefined before the award: a publicity over December owes nothing. */
  readonly awardedOn?: Day | undefined
  /** The effective day of its end: 取消 or 退出. */
  readonly endedOn?: Day | undefined
}

/** `optional`: a closing report that may be filed. */
export type ReportDuty = 'full' | 'short' | 'optional' | 'none'

export interface ReportInstance {
  /** One per workshop and year: a unit with two workshops files two. */
  readonly key: string
  readonly workshopId: string
  readonly year: number
  readonly duty: Exclude<ReportDuty, 'none'>
  /** The day from which it exists. */
  readonly createdOn: Day
}

type OwedSettings = AnnualReportSettings & Pick<Settings, 'lateAwardReport' | 'closingReport'>

/** What a workshop owes for a year (P47a): ended before it, nothing; ended in it, what the setting says. */
export function reportDuty(
  { awardedOn, endedOn }: ReportingTitle,
  year: number,
  settings: OwedSettings = DEFAULT_SETTINGS,
): ReportDuty {
  if (awardedOn === undefined || (endedOn !== undefined && endedOn < `${year}-01-01`)) return 'none'
  const owed = annualReportOwed(year, awardedOn, settings)
  const endedInYear = endedOn !== undefined && endedOn <= `${year}-12-31`
  return owed !== 'none' && endedInYear && !settings.closingReport ? 'optional' : owed
}

/**
 * The reports of a year that exist on a day: for every title then live from the day they are created, at the award for
 * those of later in the year, none twice. A title that ended before the creation has one only where it is still owed.
 */
export function reportInstances(
  titles: readonly ReportingTitle[],
  year: number,
  today: Day,
  settings: OwedSettings = DEFAULT_SETTINGS,
): readonly ReportInstance[] {
  const { createdOn } = annualReportDates(year, settings)
  if (today < createdOn) return []
  return titles.flatMap((title): ReportInstance[] => {
    const duty = reportDuty(title, year, settings)
    if (duty === 'none' || title.awardedOn === undefined) return []
    const from = title.awardedOn > createdOn ? title.awardedOn : createdOn
    const endedBefore = title.endedOn !== undefined && title.endedOn <= from
    if (today < from || (endedBefore && duty === 'optional')) return []
    const { workshopId } = title
    return [{ key: `${workshopId}:${year}`, workshopId, year, duty, createdOn: from }]
  })
}
