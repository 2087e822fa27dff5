import { unmet, met } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { fenToYuanText } from './money'

/** What a payment is for; it has one payable, however often it is asked for. */
export type Payable =
  | { readonly kind: 'grant'; readonly projectId: string }
  | { readonly kind: 'bonus'; readonly workshopId: string; readonly level: 'city' | 'national' }

/** A payment as recorded; the bank's answer comes later. */
export interface PaymentRecord {
  readonly key: string
  readonly fen: number
  readonly bankResult?: 'paid' | 'refused' | undefined
}

/** The key of a payable: the same thing can be paid once, whatever request carries it (P40b, P41, P43c). */
export function paymentKey(payable: Payable): string {
  return payable.kind === 'grant'
    ? `grant:${payable.projectId}`
    : `bonus:${payable.level}:${payable.workshopId}`
}

/** What recording a payment does: a new row, the answer given before, or a refusal. */
export type Recorded =
  | { readonly kind: 'new' | 'same'; readonly ledger: readonly PaymentRecord[] }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Records a payment once. The same key with the same amount is a repeated request and changes nothing; with another
 * amount it is refused. A payment the bank refused may be sent again.
 */
export function recordPayment(ledger: readonly PaymentRecord[], payment: PaymentRecord): Recorded {
  const standing = ledger.find(({ key, bankResult }) => key === payment.key && bankResult !== 'refused')
  if (standing === undefined) return { kind: 'new', ledger: [...ledger, payment] }
  if (standing.fen === payment.fen) return { kind: 'same', ledger }
  return { kind: 'refused', reason: `已按 ${fenToYuanText(standing.fen)} 元办理过，不能重复拨付。` }
}

/** The payment with the bank's answer; a confirmed one does not change any more. */
export function withBankResult(
  ledger: readonly PaymentRecord[],
  key: string,
  bankResult: 'paid' | 'refused',
): readonly PaymentRecord[] {
  return ledger.map((each) =>
    each.key === key && each.bankResult === undefined ? { ...each, bankResult } : each,
  )
}

/** What has been or is being paid under a key, in fen; what the bank refused is not. */
export function paidFen(ledger: readonly PaymentRecord[], key: string): number {
  return ledger
    .filter((each) => each.key === key && each.bankResult !== 'refused')
    .reduce((sum, { fen }) => sum + fen, 0)
}

/** 应收回 or 已收回 after misuse was found (P55); amounts in fen. */
export interface Recovery {
  readonly dueFen: number
  readonly receivedFen: number
  readonly state: '应收回' | '已收回'
}

/** Why so much cannot be claimed back, if so: not more than was paid (P55). */
export function recoveryFinding(misusedFen: number, paid: number): Finding {
  if (!Number.isSafeInteger(misusedFen) || misusedFen <= 0) return unmet('应收回的金额应大于 0 元。')
  return misusedFen <= paid
    ? met('应收回的金额不超过已拨付的金额。')
    : unmet(`应收回的金额不能超过已拨付的 ${fenToYuanText(paid)} 元。`)
}

/** The record of what has to come back, and of what has come (P55). */
export function recovery(dueFen: number, received: readonly number[] = []): Recovery {
  const receivedFen = received.reduce((sum, fen) => sum + fen, 0)
  return { dueFen, receivedFen, state: receivedFen >= dueFen ? '已收回' : '应收回' }
}
