import type { Day } from '../calendar/day'
import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import { met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { acceptanceFinding, acceptedAmountProblem, type AcceptanceRecord } from '../projects/acceptance'
import { hasEnded, type ProjectEnd } from '../projects/period'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { standingHold, type PayeeStanding } from './holds'
import { fenToYuanText, grantProblem } from './money'

/** The account money goes to: the unit's certified one; another one only after a second person has confirmed it. */
export interface PayeeAccount {
  /** Undefined while nobody has compared it. */
  readonly isCertified?: boolean | undefined
  readonly changeConfirmedBySecond?: boolean | undefined
}

/** One payment of a grant as it is about to be approved; amounts in fen. */
export interface GrantClaim {
  readonly amountFen: number
  readonly approvedFen: number
  /** What has been paid for this project before. */
  readonly paidFen: number
  readonly project: ProjectEnd
  readonly acceptance?: AcceptanceRecord | undefined
  /** P14c: undefined while nobody has looked. */
  readonly hasLedgerEvidence?: boolean | undefined
  readonly account: PayeeAccount
  readonly standing: PayeeStanding
}

/**
 * P42, P43, P14c: everything a payment of a grant rests on, a finding each. It may be approved when none is unmet or
 * unknown; `discretion` goes to the signer. There is no advance payment: an unended project has no met findings here.
 */
export function grantPayable(
  claim: GrantClaim,
  today: Day,
  settings: Pick<
    Settings,
    'rectifyingMayApply' | 'rectifyingPayment' | 'revokedProjectPays'
  > = DEFAULT_SETTINGS,
): readonly CitedFinding[] {
  const { acceptance, project, hasLedgerEvidence, account, standing } = claim
  return [
    cited(
      'funding.ended',
      'P43a',
      hasEnded(project, today) ? met('项目已经结束。') : unmet('项目还没有结束，不能预先拨付。'),
    ),
    cited('funding.accepted', 'P43b', acceptanceFinding(acceptance)),
    cited('funding.amount', 'P43c', amountFinding(claim)),
    cited('funding.ledger', 'P14c', ledgerFinding(hasLedgerEvidence)),
    cited('funding.payee', 'P40a', accountFinding(account)),
    cited('funding.standing', 'P55', standingHold(standing, acceptance?.concludedOn, settings)),
  ]
}

/** P42, P43c: not above what was approved, nor what the acceptance set; with what was paid before still not above. */
function amountFinding({ amountFen, approvedFen, paidFen, acceptance }: GrantClaim): Finding {
  const overCap = grantProblem(approvedFen)
  if (overCap !== undefined) return unmet(overCap)
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) return unmet('拨付金额应大于 0 元。')
  if (acceptance?.result !== 'passed') return notRecorded('评审考核通过后才有拨付金额。', 'acceptance')
  const problem = acceptedAmountProblem(acceptance, approvedFen)
  if (problem !== undefined) return unmet(problem)
  const most = Math.min(approvedFen, acceptance.amountFen ?? 0) - paidFen
  return amountFen <= most
    ? met('金额不超过核定额和验收确定的金额。')
    : unmet(`最多还可以拨付 ${fenToYuanText(Math.max(0, most))} 元，现在是 ${fenToYuanText(amountFen)} 元。`)
}

function ledgerFinding(hasLedgerEvidence: boolean | undefined): Finding {
  if (hasLedgerEvidence === undefined) return notRecorded('请核对专账（科目）的证明。', 'ledger')
  return hasLedgerEvidence ? met('专账（科目）的证明齐全。') : unmet('缺少专账（科目）的证明。')
}

/** The payee is the unit: its certified account, or another one that a second person has confirmed. */
export function accountFinding({ isCertified, changeConfirmedBySecond = false }: PayeeAccount): Finding {
  if (isCertified === undefined) return notRecorded('请核对收款账户是不是单位的账户。', 'account')
  if (isCertified) return met('收款账户是单位已核实的账户。')
  return changeConfirmedBySecond
    ? met('收款账户已变更，并由第二人核实。')
    : unmet('收款账户与单位账户不一致，变更要由第二人核实。')
}
