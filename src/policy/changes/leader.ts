import { addDays, type Day } from '../calendar/day'
import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import type { Facts } from '../eligibility/facts'
import type { RuleContext } from '../eligibility/rule'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { CHANGE_RULES } from './change-rules'
import { recheck } from './recheck'

/** Why the old leader ends: the text names 退休、离职、重大疾病, and 「等」 (P53a). */
export type LeavingCause = 'retired' | 'left' | 'illness' | 'other'

export interface LeaderChange {
  /** The new leader's facts, with those of the unit, as they would stand after the change. */
  readonly facts: Facts
  /** The new leader works in another occupation: the place of the workshop is checked again (P36). */
  readonly occupationChanges: boolean
  /** The old leader agrees, or cannot go on for a cause; `neither` is known, undefined is not recorded. */
  readonly oldLeader: 'agrees' | LeavingCause | 'neither' | undefined
  readonly reason: string
}

/** The rules a leader has to meet, put to a proposed one: nothing is written, nobody is told (P5–P11, P35, P36). */
export function whatIfLeader(
  { facts, occupationChanges }: Pick<LeaderChange, 'facts' | 'occupationChanges'>,
  context: RuleContext,
): readonly CitedFinding[] {
  const { rechecks } = CHANGE_RULES.leader
  return recheck(occupationChanges ? [...rechecks, 'P36'] : rechecks, facts, context)
}

/** P45a: everything a change of the leader rests on; the decision is the bureau's, so one finding is discretion. */
export function leaderChangeFindings(change: LeaderChange, context: RuleContext): readonly CitedFinding[] {
  return [
    ...whatIfLeader(change, context),
    cited('changes.oldLeader', 'P45a', oldLeaderFinding(change.oldLeader)),
    cited('changes.reason', 'P45a', reasonFinding(change.reason)),
  ]
}

function oldLeaderFinding(oldLeader: LeaderChange['oldLeader']): Finding {
  switch (oldLeader) {
    case undefined:
      return notRecorded('请写明原领办人是否同意，或不能继续领办的原因。', 'oldLeader')
    case 'neither':
      return unmet('原领办人没有同意，也没有不能继续领办的原因。')
    case 'agrees':
      return met('原领办人同意变更。')
    case 'other':
      return discretion('原领办人因其他原因不能继续，由区人力资源社会保障局认定。')
    default:
      return met('原领办人已不能继续领办。')
  }
}

/** 「不得随意变更」: a reason is wanted, whether it is good enough is the bureau's to say. */
export function reasonFinding(reason: string): Finding {
  return reason.trim() === ''
    ? notRecorded('请写明变更的理由。', 'reason')
    : discretion('不得随意变更，能否变更由区人力资源社会保障局决定。')
}

/** A refused change of the leader: the old one stays; with a cause the unit has until a day to name another (P53). */
export interface LeaderRefused {
  readonly keeps: 'oldLeader'
  readonly successorBy?: Day
}

/**
 * What holds after a refusal; `causeOn`: the day the old leader stopped, when there is such a cause. The same day as
 * `leaderLeftSignal` of the standing speaks of.
 */
export function leaderRefused(
  causeOn: Day | undefined,
  { successorDays }: Pick<Settings, 'successorDays'> = DEFAULT_SETTINGS,
): LeaderRefused {
  return causeOn === undefined
    ? { keeps: 'oldLeader' }
    : { keeps: 'oldLeader', successorBy: addDays(causeOn, successorDays) }
}
