import type { Day } from '../calendar/day'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import type { TitleState } from '../lifecycle/workshop-title'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/** How a workshop stands when money is to be paid; a mere signal is not part of it and holds nothing. */
export interface PayeeStanding {
  readonly title: TitleState
  /** Triggers of the undecided cases, R1–R11. */
  readonly openTriggers: readonly `R${number}`[]
  /** The effective day of the end of the title. */
  readonly endedOn?: Day | undefined
}

/** 挪用、滥用经费 and 严重违纪违法: opening a case freezes payments (P55, P56). */
const FREEZING: readonly string[] = ['R7', 'R8']

type HoldSettings = Pick<Settings, 'rectifyingPayment' | 'revokedProjectPays'>

/**
 * P43c, P55, P60a: whether the standing of the workshop lets a payment through.
 * `dueOn`: the day the amount became due (acceptance concluded, or result of the selection).
 */
export function standingHold(
  standing: PayeeStanding,
  dueOn: Day | undefined,
  settings: HoldSettings = DEFAULT_SETTINGS,
): Finding {
  const { title, openTriggers, endedOn } = standing
  if (openTriggers.some((trigger) => FREEZING.includes(trigger)))
    return unmet('已对挪用、滥用经费或严重违纪违法的情形立案，暂停拨付。')
  if (title === 'revoked' || title === 'closed') {
    const wasDueBefore = dueOn !== undefined && endedOn !== undefined && dueOn < endedOn
    return wasDueBefore && settings.revokedProjectPays === 'acceptedBefore'
      ? discretion('称号结束前已应拨付，是否照付由区人力资源社会保障局决定。')
      : unmet('称号已经结束，不再拨付。')
  }
  if (title === 'suspended' && settings.rectifyingPayment === 'hold')
    return unmet('工作室正在整改，暂缓拨付。')
  if (title === 'revoking' || openTriggers.length > 0)
    return discretion('工作室正在核查，能否拨付由区人力资源社会保障局决定。')
  return met('工作室没有影响拨付的情形。')
}
