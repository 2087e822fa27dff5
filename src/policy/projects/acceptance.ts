import type { Day } from '../calendar/day'
import { met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { fenToYuanText } from '../funding/money'
import { notRecorded } from '../cited-finding'

/** 评审考核 as it was concluded: only 通过 pays (P43b); the amount may be lower than approved, with its basis (P43c). */
export interface AcceptanceRecord {
  readonly result: 'passed' | 'rectify' | 'failed'
  readonly concludedOn: Day
  /** In fen; only of a passed one. */
  readonly amountFen?: number | undefined
  readonly basis: string
}

/** P43b: whether the acceptance allows a payment. */
export function acceptanceFinding(acceptance: AcceptanceRecord | undefined): Finding {
  switch (acceptance?.result) {
    case undefined:
      return notRecorded('还没有评审考核的结论。', 'acceptance')
    case 'passed':
      return met('评审考核已通过。')
    case 'rectify':
      return unmet('评审考核要求整改，复评通过后再拨付。')
    case 'failed':
      return unmet('评审考核未通过，不拨付经费。')
  }
}

/** P43c, P42: why an acceptance may not set this amount, or undefined; it may set less than approved, never more. */
export function acceptedAmountProblem(
  { amountFen, basis }: Pick<AcceptanceRecord, 'amountFen' | 'basis'>,
  approvedFen: number,
): string | undefined {
  if (amountFen === undefined || !Number.isSafeInteger(amountFen) || amountFen <= 0)
    return '请填写拨付金额，应大于 0 元。'
  if (amountFen > approvedFen)
    return `拨付金额不能超过核定的 ${fenToYuanText(approvedFen)} 元，现在是 ${fenToYuanText(amountFen)} 元。`
  return basis.trim() === '' ? '请写明金额的依据。' : undefined
}

/** What an assessor has to do with the workshop; undefined while not declared. */
export interface AssessorTies {
  readonly worksForUnit: boolean
  readonly isInTeam: boolean
  readonly isRelated: boolean
}

/** P43b, by the rules of the review (P26b): an expert without ties assesses; an undeclared one waits. */
export function mayAssess(ties: AssessorTies | undefined): Finding {
  if (ties === undefined) return notRecorded('请专家先作回避声明。', 'ties')
  if (ties.worksForUnit) return unmet('专家在该单位工作，应当回避。')
  if (ties.isInTeam) return unmet('专家是工作室团队成员，应当回避。')
  if (ties.isRelated) return unmet('专家与领办人或团队成员有利害关系，应当回避。')
  return met('已声明没有需要回避的情形。')
}
