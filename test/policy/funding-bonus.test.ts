import fc from 'fast-check'
import {
  bonusDecision,
  DEFAULT_SETTINGS,
  paidFen,
  paymentKey,
  recordPayment,
  recovery,
  recoveryFinding,
  withBankResult,
  worstOutcome,
  type BonusClaim,
  type PaymentRecord,
} from '#policy'

const CITY: BonusClaim = {
  level: 'city',
  result: { on: '2027-08-10', hasDocument: true },
  recommendation: { on: '2027-05-01' },
  paid: {},
  unitAtDecision: 'unit-a',
  unitNow: 'unit-b',
  standing: { title: 'active', openTriggers: [] },
}
const NATIONAL: BonusClaim = { ...CITY, level: 'national' }

const outcome = (claim: BonusClaim, settings = DEFAULT_SETTINGS) =>
  worstOutcome(bonusDecision(claim, settings).findings.map((each) => each.outcome))

describe('5.8 bonus 市级 (P40b) and 国家级 (P41): once each', () => {
  test('市级 is 50,000.00', () => {
    expect(bonusDecision(CITY).fen).toBe(5_000_000)
    expect(outcome(CITY)).toBe('met')
  })
  test('国家级 is 100,000.00', () => {
    expect(bonusDecision(NATIONAL).fen).toBe(10_000_000)
    expect(outcome(NATIONAL)).toBe('met')
  })
  test('a second one of the same level is refused (P40b, P41)', () => {
    expect(bonusDecision({ ...CITY, paid: { city: 5_000_000 } }).fen).toBe(0)
    expect(outcome({ ...CITY, paid: { city: 5_000_000 } })).toBe('unmet')
    expect(outcome({ ...NATIONAL, paid: { national: 10_000_000 } })).toBe('unmet')
  })
  test('no result yet, or a result without its document, is not decided (P39b)', () => {
    expect(outcome({ ...CITY, result: undefined })).toBe('unknown')
    expect(outcome({ ...CITY, result: { on: '2027-08-10', hasDocument: false } })).toBe('unknown')
  })
  test('frozen by a case R7, held in rectification (P55)', () => {
    expect(outcome({ ...CITY, standing: { title: 'revoking', openTriggers: ['R7'] } })).toBe('unmet')
    expect(outcome({ ...CITY, standing: { title: 'suspended', openTriggers: [] } })).toBe('unmet')
  })
})

describe('5.8 selected without a district recommendation: not due (P40a)', () => {
  test.each([
    ['2027-08-09', 'met'],
    ['2027-08-10', 'unmet'],
    ['2027-08-11', 'unmet'],
  ])('result of 2027-08-10, recommended on %s: %s', (on, expected) => {
    for (const level of ['city', 'national'] as const)
      expect(outcome({ ...CITY, level, recommendation: { on } })).toBe(expected)
  })
  test('no record was found: an officer looks; there was none: nothing is due', () => {
    expect(outcome({ ...CITY, recommendation: undefined })).toBe('discretion')
    expect(outcome({ ...CITY, recommendation: 'none' })).toBe('unmet')
    expect(outcome({ ...NATIONAL, recommendation: 'none' })).toBe('unmet')
  })
})

describe('5.8 both levels later: two bonuses, or a top-up where the bureau reads it so (P40b, P41)', () => {
  const topUp = { ...DEFAULT_SETTINGS, bonuses: 'topUp' as const }
  test('independent: 国家级 after 市级 is 100,000.00', () => {
    expect(bonusDecision({ ...NATIONAL, paid: { city: 5_000_000 } }).fen).toBe(10_000_000)
  })
  test('top-up: 国家级 after 市级 is the other 50,000.00', () => {
    const claim = { ...NATIONAL, paid: { city: 5_000_000 } }
    expect(bonusDecision(claim, topUp).fen).toBe(5_000_000)
    expect(outcome(claim, topUp)).toBe('met')
  })
  test('top-up: 市级 after 国家级 leaves nothing', () => {
    const claim = { ...CITY, paid: { national: 10_000_000 } }
    expect(bonusDecision(claim, topUp).fen).toBe(0)
    expect(outcome(claim, topUp)).toBe('unmet')
    expect(outcome(claim)).toBe('met')
  })
})

test('5.8 whose bonus if the unit changed: the unit at the decision, or the present one by setting (P40a)', () => {
  expect(bonusDecision(CITY).payee).toBe('unit-a')
  expect(bonusDecision(CITY, { ...DEFAULT_SETTINGS, bonusPayee: 'unitNow' }).payee).toBe('unit-b')
})

describe('5.8 double payment: one payable per project, idempotent key, bank result recorded (P43c)', () => {
  const key = paymentKey({ kind: 'grant', projectId: 'p1' })
  const first: PaymentRecord = { key, fen: 3_000_000 }

  test('a payable has one key, and no two have the same', () => {
    const keys = [
      key,
      paymentKey({ kind: 'grant', projectId: 'p2' }),
      paymentKey({ kind: 'bonus', workshopId: 'p1', level: 'city' }),
      paymentKey({ kind: 'bonus', workshopId: 'p1', level: 'national' }),
    ]
    expect(new Set(keys).size).toBe(4)
  })
  test('the same request twice is one payment; another amount is refused', () => {
    expect(recordPayment([], first)).toEqual({ kind: 'new', ledger: [first] })
    expect(recordPayment([first], { ...first })).toEqual({ kind: 'same', ledger: [first] })
    expect(recordPayment([first], { ...first, fen: 1 })).toEqual({
      kind: 'refused',
      reason: '已按 30,000.00 元办理过，不能重复拨付。',
    })
  })
  test('what the bank refused may be sent again; what it paid stays paid', () => {
    const refused = withBankResult([first], key, 'refused')
    expect(paidFen(refused, key)).toBe(0)
    expect(recordPayment(refused, first).kind).toBe('new')
    const paid = withBankResult([first], key, 'paid')
    expect(withBankResult(paid, key, 'refused')).toEqual(paid)
    expect(recordPayment(paid, first).kind).toBe('same')
  })
  test('whatever is asked and answered, a key is never paid twice', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('pay' as const), fen: fc.integer({ min: 1, max: 5_000_000 }) }),
      fc.record({ kind: fc.constantFrom('paid' as const, 'refused' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let ledger: readonly PaymentRecord[] = []
        for (const each of steps) {
          if (each.kind !== 'pay') ledger = withBankResult(ledger, key, each.kind)
          else {
            const recorded = recordPayment(ledger, { key, fen: each.fen })
            if (recorded.kind !== 'refused') ledger = recorded.ledger
          }
        }
        return ledger.filter(({ bankResult }) => bankResult !== 'refused').length <= 1
      }),
    )
  })
})

describe('5.8 misuse found after payment: 应收回 / 已收回 (P55)', () => {
  test.each([
    [0, 'unmet'],
    [2_999_999, 'met'],
    [3_000_000, 'met'],
    [3_000_001, 'unmet'],
  ])('%i fen of 30,000.00 paid: %s', (misused, expected) => {
    expect(recoveryFinding(misused, 3_000_000).outcome).toBe(expected)
  })
  test.each([
    [[], '应收回'],
    [[1_000_000, 1_999_999], '应收回'],
    [[1_000_000, 2_000_000], '已收回'],
  ] as const)('received %j of 30,000.00: %s', (received, state) => {
    expect(recovery(3_000_000, received).state).toBe(state)
  })
})
