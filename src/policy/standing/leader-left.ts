import { addDays, dayText, type Day } from '../calendar/day'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { signalOf, type StandingSignal } from './signal'

export const LEADER_CAUSES = {
  retired: '退休',
  left: '离职',
  illness: '重大疾病',
  other: '其他原因',
} as const

export interface LeaderLeftFacts {
  readonly cause?: keyof typeof LEADER_CAUSES | undefined
  readonly causedOn?: Day | undefined
  /** Required for `other`. */
  readonly causeText?: string | undefined
  /** Retired and employed again by the same unit. */
  readonly isRehired?: boolean | undefined
  readonly successorApprovedOn?: Day | undefined
  /** Whether the workshop cannot run any more; absent while nobody has found out. */
  readonly stopsOperation?: boolean | undefined
  readonly held?: readonly string[]
}

export type LeaderLeftSettings = Pick<Settings, 'successorDays' | 'rehired'>

/**
 * P53 领办人停止开展工作，导致不能正常运转: needs the cause and the effect. A cause without the effect opens no case;
 * until the days for a successor are over, changing the leader is the way out.
 */
export function leaderLeftSignal(
  facts: LeaderLeftFacts,
  today: Day,
  settings: LeaderLeftSettings = DEFAULT_SETTINGS,
): StandingSignal {
  const say = (level: StandingSignal['level'], reason: string) => signalOf('R5', level, reason, facts.held)
  const { cause, causedOn, stopsOperation } = facts
  if (cause === undefined) return say('clear', '领办人在岗。')
  if (causedOn === undefined) return say('unknown', '没有记录领办人停止工作的日期。')
  if (cause === 'other' && (facts.causeText ?? '').trim() === '')
    return say('unknown', '没有写明其他原因是什么。')
  if (facts.successorApprovedOn !== undefined)
    return say('clear', `新的领办人已于${dayText(facts.successorApprovedOn)}核准。`)
  if (cause === 'retired' && facts.isRehired === true && settings.rehired !== 'notInPost')
    return settings.rehired === 'inPost'
      ? say('clear', '领办人退休后返聘，仍在职在聘。')
      : say('watch', '领办人退休后返聘，是否在职在聘由经办人员认定。')
  if (stopsOperation === false) return say('clear', '工作室仍正常运转，可以办理变更领办人。')
  const due = addDays(causedOn, settings.successorDays)
  if (today <= due) return say('watch', `请在${dayText(due)}前申请变更领办人。`)
  return say(
    'raised',
    `领办人因${LEADER_CAUSES[cause]}停止工作，${settings.successorDays} 天内没有核准的新领办人。`,
  )
}
