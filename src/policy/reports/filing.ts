import { shanghaiDay, type Day } from '../calendar/day'
import { DELIVERED_CALENDAR, type WorkCalendar } from '../calendar/working-days'
import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { annualReportDaysLate, type AnnualReportSettings } from './annual'

export interface ReportFiling {
  readonly by: 'leader' | 'contact'
  /** 当年度工作总结 (P47c). */
  readonly summary: string
  /** 下一年度工作计划 (P47d). */
  readonly plan: string
  /** The leader's confirmation, or the reason why it is waived (on leave, ill). */
  readonly leader: 'confirmed' | { readonly waivedBecause: string } | undefined
}

/** P47b–P47d: what a report rests on when it is filed; the day it is filed never stands against it. */
export function filingFindings({ by, summary, plan, leader }: ReportFiling): readonly CitedFinding[] {
  return [
    cited(
      'reports.byUnit',
      'P47b',
      by === 'contact' ? met('由单位报送。') : unmet('年度报告由单位报送，请单位联系人提交。'),
    ),
    cited('reports.summary', 'P47c', filled(summary, '当年度工作总结')),
    cited('reports.plan', 'P47d', filled(plan, '下一年度工作计划')),
    cited('reports.leader', 'P44a', leaderFinding(leader)),
  ]
}

const filled = (text: string, name: string): Finding =>
  text.trim() === '' ? unmet(`${name}还没有填写。`) : met(`${name}已填写。`)

function leaderFinding(leader: ReportFiling['leader']): Finding {
  if (leader === undefined) return notRecorded('请领办人确认；不能确认的写明原因。', 'leader')
  if (leader === 'confirmed') return met('领办人已确认。')
  return leader.waivedBecause.trim() === ''
    ? notRecorded('请写明领办人不能确认的原因。', 'leader')
    : discretion('领办人未确认，原因由区人力资源社会保障局核对。')
}

/** One filed version of a report; a correction is a new one beside the old. */
export interface ReportVersion {
  readonly filedAt: string
  readonly summary: string
  readonly plan: string
}

/** A report as filed: every version is kept, the first one's time is the time of filing. */
export interface FiledReport {
  readonly filedAt: string
  readonly versions: readonly ReportVersion[]
}

/** The report with one more version; the time of filing never moves (P47a). */
export function withReportVersion(report: FiledReport | undefined, version: ReportVersion): FiledReport {
  return {
    filedAt: report?.filedAt ?? version.filedAt,
    versions: [...(report?.versions ?? []), version],
  }
}

/** P47d: what a year's summary is compared with: the plan in the newest version of the report of the year before. */
export function planBaseline(
  reports: Readonly<Record<number, FiledReport>>,
  year: number,
): string | undefined {
  return reports[year - 1]?.versions.at(-1)?.plan
}

/**
 * P50: a report that is still not filed after the last reminder and more than the set days after it was due counts as an
 * incident for an officer to look at. It is a signal: no case is opened and nothing changes. P49 is not touched by it.
 */
export function isReportIncident(
  report: { readonly year: number; readonly filedAt?: string | undefined; readonly wasLastReminded: boolean },
  today: Day,
  settings: AnnualReportSettings & Pick<Settings, 'lateReportIncidentDays'> = DEFAULT_SETTINGS,
  calendar: WorkCalendar = DELIVERED_CALENDAR,
): boolean {
  if (report.filedAt !== undefined && shanghaiDay(report.filedAt) <= today) return false
  const daysLate = annualReportDaysLate(report.year, today, settings, calendar)
  return report.wasLastReminded && daysLate > settings.lateReportIncidentDays
}
