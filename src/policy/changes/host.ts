import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import type { Facts } from '../eligibility/facts'
import type { RuleContext } from '../eligibility/rule'
import { discretion, met } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { CHANGE_RULES } from './change-rules'
import { reasonFinding } from './leader'
import { recheck } from './recheck'

export interface UnitChange {
  /** The new unit's facts, with the leader's. */
  readonly facts: Facts
  readonly how: 'rename' | 'merger' | 'other'
  /** Whether the unified social credit code stays; undefined while not compared. */
  readonly isSameCode?: boolean | undefined
  readonly reason: string
}

/** P45b: the unit changes by renaming or merging; anything else is for the bureau. The unit is checked anew. */
export function unitChangeFindings(change: UnitChange, context: RuleContext): readonly CitedFinding[] {
  return [
    ...recheck(CHANGE_RULES.unit.rechecks, change.facts, context),
    cited('changes.hostUnit', 'P45b', howFinding(change)),
    cited('changes.reason', 'P45b', reasonFinding(change.reason)),
  ]
}

function howFinding({ how, isSameCode }: UnitChange): Finding {
  if (how === 'other')
    return discretion('变更所在单位一般只限合并或更名，其他情形由区人力资源社会保障局核定。')
  if (how === 'merger') return met('所在单位合并。')
  if (isSameCode === undefined) return notRecorded('请核对更名前后的统一社会信用代码。', 'creditCode')
  return isSameCode
    ? met('所在单位更名，统一社会信用代码没有变。')
    : discretion('统一社会信用代码变了，是不是同一单位由区人力资源社会保障局核定。')
}

export interface AddressChange {
  /** The facts of the workshop at the new address. */
  readonly facts: Facts
  /** Whether the new address lies in the district; undefined while not known. */
  readonly inDistrict?: boolean | undefined
  readonly reason: string
}

/** `R6`: not a change at all; whether the unit still produces or operates in the district is looked into (P54). */
export interface AddressCheck {
  readonly findings: readonly CitedFinding[]
  readonly insteadTrigger?: 'R6'
}

/** P45c: inside the district the place and the site are checked again; out of it there is nothing to approve. */
export function addressChangeCheck(change: AddressChange, context: RuleContext): AddressCheck {
  if (change.inDistrict === undefined)
    return {
      findings: [cited('changes.address', 'P45c', notRecorded('请核对新地址是否在大兴区。', 'inDistrict'))],
    }
  if (!change.inDistrict)
    return {
      findings: [
        cited(
          'changes.address',
          'P54',
          discretion('迁出大兴区不按变更办理，由区人力资源社会保障局核查是否仍在我区生产经营。'),
        ),
      ],
      insteadTrigger: 'R6',
    }
  return {
    findings: [
      cited('changes.address', 'P45c', met('新地址在大兴区。')),
      ...recheck(CHANGE_RULES.address.rechecks, change.facts, context),
      cited('changes.reason', 'P45c', reasonFinding(change.reason)),
    ],
  }
}
