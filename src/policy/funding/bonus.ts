import type { Day } from '../calendar/day'
import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { standingHold, type PayeeStanding } from './holds'
import { fenToYuanText } from './money'

export type BonusLevel = 'city' | 'national'

/** A bonus for a workshop that was selected at a higher level; amounts in fen. */
export interface BonusClaim {
  readonly level: BonusLevel
  /** The day of the result, and whether its document is there (P39b); undefined while there is none. */
  readonly result?: { readonly on: Day; readonly hasDocument: boolean } | undefined
  /** The district's own recommendation; `none`: an officer has confirmed that there was none. */
  readonly recommendation: { readonly on: Day } | 'none' | undefined
  /** Bonuses this workshop has had. */
  readonly paid: Readonly<Partial<Record<BonusLevel, number>>>
  readonly unitAtDecision: string
  readonly unitNow: string
  readonly standing: PayeeStanding
}

export interface BonusDecision {
  readonly findings: readonly CitedFinding[]
  /** What would be paid; 0 where nothing is left. */
  readonly fen: number
  readonly payee: string
}

type BonusSettings = Pick<
  Settings,
  'bonuses' | 'bonusPayee' | 'rectifyingMayApply' | 'rectifyingPayment' | 'revokedProjectPays'
>

/**
 * P40, P41: 50,000.00 for 市级 and 100,000.00 for 国家级, once each, after a recommendation by the district that is
 * older than the result. What is not met is not paid; what is left to a person goes to the signer.
 */
export function bonusDecision(claim: BonusClaim, settings: BonusSettings = DEFAULT_SETTINGS): BonusDecision {
  const { level, result } = claim
  const clause = level === 'city' ? 'P40b' : 'P41'
  const fen = bonusFen(claim, settings)
  return {
    findings: [
      cited('funding.bonusResult', 'P39b', resultFinding(result)),
      cited('funding.bonusRecommended', 'P40a', recommendedFinding(claim)),
      cited('funding.bonusOnce', clause, onceFinding(claim, fen)),
      cited('funding.standing', 'P55', standingHold(claim.standing, result?.on, settings)),
    ],
    fen,
    payee: settings.bonusPayee === 'unitNow' ? claim.unitNow : claim.unitAtDecision,
  }
}

/** The amount a level brings now: nothing twice; as a top-up only what the other bonus left. */
function bonusFen({ level, paid }: BonusClaim, { bonuses }: BonusSettings): number {
  const full = (of: BonusLevel) =>
    of === 'city' ? PARAMETERS.cityBonusFen.value : PARAMETERS.nationalBonusFen.value
  if (paid[level] !== undefined) return 0
  if (bonuses === 'independent') return full(level)
  const before = (paid.city ?? 0) + (paid.national ?? 0)
  return Math.max(0, full(level) - before)
}

function resultFinding(result: BonusClaim['result']): Finding {
  if (result === undefined) return notRecorded('还没有评选结果。', 'result')
  return result.hasDocument ? met('评选结果有文件。') : notRecorded('请补充评选结果的文件。', 'document')
}

/** P40a: 经推荐入选. A recommendation nobody has found yet is for an officer; none, or a later one, pays nothing. */
function recommendedFinding({ result, recommendation }: BonusClaim): Finding {
  if (recommendation === undefined) return discretion('没有找到区级推荐的记录，由区人力资源社会保障局核实。')
  if (recommendation === 'none') return unmet('没有经过区级推荐，不符合「经推荐入选」。')
  if (result === undefined) return notRecorded('还没有评选结果。', 'result')
  return recommendation.on < result.on
    ? met('区级推荐早于评选结果。')
    : unmet('区级推荐的日期不早于评选结果，不是「经推荐入选」。')
}

function onceFinding({ level, paid }: BonusClaim, fen: number): Finding {
  const name = level === 'city' ? '市级' : '国家级'
  if (paid[level] !== undefined) return unmet(`${name}奖励是一次性的，已经给过。`)
  return fen > 0
    ? met(`${name}一次性奖励 ${fenToYuanText(fen)} 元。`)
    : unmet('另一级的奖励已经给足，没有可以补足的部分。')
}
