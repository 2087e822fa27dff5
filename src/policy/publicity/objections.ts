import type { Day } from '../calendar/day'
import { addWorkingDays, type NoCalendar, type WorkCalendar } from '../calendar/working-days'
import type { ListEntryState } from '../lifecycle/list-entry'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { isPublicityOver, type PublicityPeriod } from './period'

export type ObjectionArrival = 'during' | 'afterClose' | 'afterAward'

/** When an objection came in, measured by the period and the award of the entry it is about. */
export function objectionArrival(
  receivedAt: string,
  period: PublicityPeriod,
  state: ListEntryState,
): ObjectionArrival {
  if (state === 'awarded') return 'afterAward'
  return isPublicityOver(period, receivedAt) ? 'afterClose' : 'during'
}

export interface ObjectionKind {
  readonly isNamed: boolean
  readonly hasFacts: boolean
  readonly about: 'entry' | 'wholeList'
  /** The same objection was recorded before. */
  readonly isDuplicate?: boolean
}

export interface ObjectionEffect {
  /** 异议 · 线索 · the record it is joined to · a case of review after the award. */
  readonly recordedAs: 'objection' | 'tip' | 'linked' | 'reviewCase'
  /** What is not conferrable from now on. */
  readonly holds: 'entry' | 'wholeList' | 'nothing'
  /** Nothing an objection does moves the end of the period. */
  readonly clock: 'goesOn'
  /** Who says so: the table itself, or a person for whom this is the proposal. */
  readonly by: 'system' | 'officer'
  readonly reason: string
}

type ObjectionSettings = Pick<Settings, 'anonymousObjection' | 'objectionHolds'>

/** What an objection does to its entry, by when it came and of what kind it is (P28a). */
export function objectionEffect(
  arrival: ObjectionArrival,
  kind: ObjectionKind,
  settings: ObjectionSettings = DEFAULT_SETTINGS,
): ObjectionEffect {
  if (kind.isDuplicate === true)
    return effect('linked', 'nothing', 'system', '与已登记的异议相同，合并办理。')
  if (arrival === 'afterAward')
    return effect('reviewCase', 'nothing', 'officer', '已授予称号，另行立案核查，不自动影响称号。')
  if (arrival === 'afterClose')
    return effect('objection', 'nothing', 'officer', '公示期已满，是否受理并暂停由经办人员决定。')
  const counts = kind.isNamed && kind.hasFacts
  if (!counts && settings.anonymousObjection === 'tip')
    return effect('tip', 'nothing', 'officer', '没有署名或没有具体事实，记为线索，可由经办人员转为异议。')
  if (kind.about === 'wholeList')
    return effect(
      'objection',
      'wholeList',
      'officer',
      '针对整个名单或程序，全部条目暂停，由经办人员划定范围。',
    )
  return effect(
    'objection',
    settings.objectionHolds === 'list' ? 'wholeList' : 'entry',
    'system',
    '核查结论作出前不能授予称号，公示期照常计算。',
  )
}

function effect(
  recordedAs: ObjectionEffect['recordedAs'],
  holds: ObjectionEffect['holds'],
  by: ObjectionEffect['by'],
  reason: string,
): ObjectionEffect {
  return { recordedAs, holds, clock: 'goesOn', by, reason }
}

/** Whether somebody may handle an objection: never who objected, is objected to, competes, or is related to one of them. */
export function mayHandleObjection(handlerId: string, interestedIds: readonly string[]): boolean {
  return !interestedIds.includes(handlerId)
}

/** By when an answer is aimed at; shown only, the text names no deadline. */
export function objectionAnswerDay(
  receivedOn: Day,
  calendar: WorkCalendar,
  { objectionAnswerWorkingDays }: Pick<Settings, 'objectionAnswerWorkingDays'> = DEFAULT_SETTINGS,
): Day | NoCalendar {
  return addWorkingDays(receivedOn, objectionAnswerWorkingDays, calendar)
}
