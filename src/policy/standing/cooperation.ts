import { dayText, type Day } from '../calendar/day'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { signalOf, type StandingSignal } from './signal'

/** Something the bureau asked of a workshop in daily management. */
export interface FormalRequest {
  readonly what: string
  /** The day its delivery is proven; absent while there is no proof. */
  readonly deliveredOn?: Day | undefined
  readonly answerBy: Day
  readonly answeredOn?: Day | undefined
  readonly remindedOn: readonly Day[]
}

export interface CooperationFacts {
  readonly requests: readonly FormalRequest[]
  /** Annual reports that were or are late. */
  readonly lateReports: readonly { readonly year: number; readonly daysLate: number }[]
  readonly held?: readonly string[]
}

export type CooperationSettings = Pick<Settings, 'cooperationReminders' | 'lateReportIncidentDays'>

/**
 * P50 不配合日常管理: a request that was delivered, not answered by its date and still open after the reminders; or an
 * annual report later than the days the bureau set. A request whose delivery is not proven says nothing.
 */
export function cooperationSignal(
  { requests, lateReports, held }: CooperationFacts,
  today: Day,
  settings: CooperationSettings = DEFAULT_SETTINGS,
): StandingSignal {
  const late = lateReports.filter(({ daysLate }) => daysLate > settings.lateReportIncidentDays)
  const overdue = requests.filter(({ answerBy, answeredOn }) => answeredOn === undefined && today > answerBy)
  const proven = overdue.filter(
    ({ deliveredOn, answerBy }) => deliveredOn !== undefined && deliveredOn <= answerBy,
  )
  const reminded = proven.filter(({ remindedOn }) => remindedOn.length >= settings.cooperationReminders)
  const incidents = [
    ...reminded.map(({ what, answerBy }) => `「${what}」应于${dayText(answerBy)}前答复，提醒后仍未答复`),
    ...late.map(({ year, daysLate }) => `${year}年度报告逾期 ${daysLate} 天`),
  ]
  if (incidents.length > 0) return signalOf('R2', 'raised', `${incidents.join('；')}。`, held)
  if (proven.length > 0) return signalOf('R2', 'watch', '有要求到期未答复，尚未提醒。', held)
  if (overdue.length > 0) return signalOf('R2', 'unknown', '有要求到期未答复，但没有送达证明。', held)
  return signalOf('R2', 'clear', '没有到期未答复的要求。', held)
}
