import type { Day } from '../calendar/day'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import type { TitleState } from '../lifecycle/workshop-title'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { consequencesOf, suspicionOf, type Suspicion } from '../standing/consequences'
import type { TriggerId } from '../standing/triggers'

/** How a workshop stands when money is to be paid; a mere signal is not part of it and holds nothing. */
export interface PayeeStanding {
  readonly title: TitleState
  /** Triggers of the undecided cases. */
  readonly openTriggers: readonly TriggerId[]
  /** The effective day of the end of the title. */
  readonly endedOn?: Day | undefined
}

type HoldSettings = Pick<Settings, 'rectifyingMayApply' | 'rectifyingPayment' | 'revokedProjectPays'>

/**
 * P43c, P55, P60a: whether the standing of the workshop lets a payment through, by the table of the standing.
 * `dueOn`: the day the amount became due (acceptance concluded, or result of the selection).
 */
export function standingHold(
  standing: PayeeStanding,
  dueOn: Day | undefined,
  settings: HoldSettings = DEFAULT_SETTINGS,
): Finding {
  switch (consequencesOf(suspicionAgainst(standing), settings).mayBePaid) {
    case 'frozen':
      return unmet('已对挪用、滥用经费或严重违纪违法的情形立案，暂停拨付。')
    case 'hold':
      return unmet('工作室正在整改，暂缓拨付。')
    case 'flagged':
      return discretion('工作室正在核查，能否拨付由区人力资源社会保障局决定。')
    case 'dueBefore':
      return settings.revokedProjectPays === 'acceptedBefore' && wasDueBefore(standing, dueOn)
        ? discretion('称号结束前已应拨付，是否照付由区人力资源社会保障局决定。')
        : unmet('称号已经结束，不再拨付。')
    case 'yes':
      return met('工作室没有影响拨付的情形。')
  }
}

/** A case about money that is still open freezes even after the title has ended, whether revoked or given back. */
function suspicionAgainst({ title, openTriggers }: PayeeStanding): Suspicion {
  const open = suspicionOf({
    isRevoked: false,
    ...(title === 'revoking' || openTriggers.length > 0 ? { openCase: openTriggers } : {}),
    isRectifying: title === 'suspended',
    signals: [],
  })
  const isEnded = title === 'revoked' || title === 'closed'
  return isEnded && open !== 'moneyCase' ? 'revoked' : open
}

function wasDueBefore({ endedOn }: PayeeStanding, dueOn: Day | undefined): boolean {
  return dueOn !== undefined && endedOn !== undefined && dueOn < endedOn
}
