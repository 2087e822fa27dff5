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
  /** Years whose annual report is an incident (`isReportIncident`). */
  readonly reportIncidents: readonly number[]
  readonly held?: readonly string[]
}

/**
 * P50 不配合日常管理: a request that was delivered, not answered by its date and still open after the reminders; or an
 * annual report that was not filed after the last reminder. A request whose delivery is not proven says nothing.
 */
export function cooperationSignal(
  { requests, reportIncidents, held }: CooperationFacts,
  today: Day,
  settings: Pick<Settings, 'cooperationReminders'> = DEFAULT_SETTINGS,
): StandingSignal {
  const overdue = requests.filter(({ answerBy, answeredOn }) => answeredOn === undefined && today > answerBy)
  const proven = overdue.filter(
    ({ deliveredOn, answerBy }) => deliveredOn !== undefined && deliveredOn <= answerBy,
  )
  const reminded = proven.filter(({ remindedOn }) => remindedOn.length >= settings.cooperationReminders)
  const incidents = [
    ...reminded.map(({ what, answerBy }) => `「${what}」应于${dayText(answerBy)}前答复，提醒后仍未答复`),
    ...reportIncidents.map((year) => `${year}年度报告提醒后仍未报送`),
  ]
  if (incidents.length > 0) return signalOf('R2', 'raised', `${incidents.join('；')}。`, held)
  if (proven.length > 0) return signalOf('R2', 'watch', '有要求到期未答复，尚未提醒。', held)
  if (overdue.length > 0) return signalOf('R2', 'unknown', '有要求到期未答复，但没有送达证明。', held)
  return signalOf('R2', 'clear', '没有到期未答复的要求。', held)
}
