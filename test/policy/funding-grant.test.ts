import fc from 'fast-check'
import {
  acceptanceFinding,
  acceptedAmountProblem,
  DEFAULT_SETTINGS,
  grantPayable,
  grantProblem,
  mayAssess,
  worstOutcome,
  type AcceptanceRecord,
  type GrantClaim,
  type PayeeStanding,
  type TitleState,
} from '#policy'

const CAP = 5_000_000
const PASSED: AcceptanceRecord = {
  result: 'passed',
  concludedOn: '2027-03-20',
  amountFen: CAP,
  basis: '指标全部完成',
}
const IN_ORDER: PayeeStanding = { title: 'active', openTriggers: [] }
const CLAIM: GrantClaim = {
  amountFen: CAP,
  approvedFen: CAP,
  paidFen: 0,
  project: { startsOn: '2026-03-01', endsOn: '2027-02-28' },
  acceptance: PASSED,
  hasLedgerEvidence: true,
  account: { isCertified: true },
  standing: IN_ORDER,
}
const TODAY = '2027-04-01'

const findings = (change: Partial<GrantClaim> = {}, today = TODAY) =>
  grantPayable({ ...CLAIM, ...change }, today)
const outcome = (change: Partial<GrantClaim> = {}, today = TODAY) =>
  worstOutcome(findings(change, today).map((each) => each.outcome))
const outcomeOf = (id: string, change: Partial<GrantClaim>, today = TODAY) =>
  findings(change, today).find((each) => each.id === id)?.outcome

test('5.8 all in order: a grant of 50,000.00 may be paid after the acceptance (P42, P43a, P43b, P43c, P14c)', () => {
  expect(findings().map(({ outcome: each }) => each)).toEqual(Array.from({ length: 6 }, () => 'met'))
})

describe('5.8 amount (P42): 0 < approved ≤ 5,000,000 fen, paid ≤ approved', () => {
  test.each([
    [0, '补助金额应大于 0 元。'],
    [1, undefined],
    [4_999_999, undefined],
    [5_000_000, undefined],
    [5_000_001, '补助金额最多 50,000.00 元，现在是 50,000.01 元。'],
  ])('%i fen as the approved amount: %s', (fen, problem) => expect(grantProblem(fen)).toBe(problem))

  test.each([
    [4_999_999, 'met'],
    [5_000_000, 'met'],
    [5_000_001, 'unmet'],
  ])('%i fen to be paid of 50,000.00: %s', (amountFen, expected) => {
    expect(outcomeOf('funding.amount', { amountFen })).toBe(expected)
  })
  test('5,000,001 fen approved pays nothing, not even one fen', () => {
    const acceptance = { ...PASSED, amountFen: 1 }
    expect(outcomeOf('funding.amount', { approvedFen: CAP + 1, amountFen: 1, acceptance })).toBe('unmet')
  })
  test.each([
    [2_999_999, 'met'],
    [3_000_000, 'met'],
    [3_000_001, 'unmet'],
  ])('with 20,000.00 paid before, %i fen more: %s', (amountFen, expected) => {
    expect(outcomeOf('funding.amount', { amountFen, paidFen: 2_000_000 })).toBe(expected)
  })
  test('P43c: the acceptance may set less, and then no more than that is paid', () => {
    const acceptance = { ...PASSED, amountFen: 3_000_000 }
    const paying = (amountFen: number) => outcomeOf('funding.amount', { acceptance, amountFen })
    expect([2_999_999, 3_000_000, 3_000_001].map(paying)).toEqual(['met', 'met', 'unmet'])
  })
  test.each([0, -1, 0.5, Number.NaN])('%s fen is no amount to pay', (amountFen) => {
    expect(outcomeOf('funding.amount', { amountFen })).toBe('unmet')
  })
  test('nothing in order ever lets more through than approved, and never above the cap', () => {
    const fen = fc.integer({ min: -10, max: 12_000_000 })
    fc.assert(
      fc.property(fen, fen, fen, fen, (amountFen, approvedFen, accepted, paidFen) => {
        const acceptance = { ...PASSED, amountFen: accepted }
        if (outcomeOf('funding.amount', { amountFen, approvedFen, acceptance, paidFen }) !== 'met')
          return true
        return (
          amountFen > 0 && amountFen + paidFen <= approvedFen && approvedFen <= CAP && amountFen <= accepted
        )
      }),
    )
  })
})

describe('5.8 advance payment (P43a): not before the project has ended', () => {
  test.each([
    ['2027-02-27', 'unmet'],
    ['2027-02-28', 'unmet'],
    ['2027-03-01', 'met'],
  ])('period to 2027-02-28, on %s: %s', (today, expected) => {
    expect(outcomeOf('funding.ended', {}, today)).toBe(expected)
  })
  test('an early completion that was filed ends it', () => {
    const project = { ...CLAIM.project, finishedEarlyOn: '2026-11-15' }
    expect(outcomeOf('funding.ended', { project }, '2026-11-14')).toBe('unmet')
    expect(outcomeOf('funding.ended', { project }, '2026-11-15')).toBe('met')
  })
})

describe('5.8 acceptance (P43b): 通过 / 整改后复评 / 不通过, only 通过 pays', () => {
  test.each([
    [undefined, 'unknown'],
    ['passed', 'met'],
    ['rectify', 'unmet'],
    ['failed', 'unmet'],
  ] as const)('%s: %s', (result, expected) => {
    const acceptance = result === undefined ? undefined : { ...PASSED, result }
    expect(acceptanceFinding(acceptance).outcome).toBe(expected)
    expect(outcome({ acceptance }) === 'met').toBe(result === 'passed')
  })
  test('P43c: the amount is not above the approved one, and its basis is written', () => {
    const problem = (amountFen: number | undefined, basis = '依据') =>
      acceptedAmountProblem({ amountFen, basis }, 3_000_000)
    expect([1, 2_999_999, 3_000_000].map((fen) => problem(fen))).toEqual([undefined, undefined, undefined])
    expect(problem(3_000_001)).toBe('拨付金额不能超过核定的 30,000.00 元，现在是 30,000.01 元。')
    expect([0, undefined, 1.5].map((fen) => problem(fen))).toEqual(
      Array.from({ length: 3 }, () => '请填写拨付金额，应大于 0 元。'),
    )
    expect(problem(1, '  ')).toBe('请写明金额的依据。')
  })
  test('P26b: experts of the acceptance are under the same rules: ties exclude, silence waits', () => {
    const free = { worksForUnit: false, isInTeam: false, isRelated: false }
    expect(mayAssess(free).outcome).toBe('met')
    expect(mayAssess(undefined)).toMatchObject({ outcome: 'unknown', missing: ['ties'] })
    for (const tie of ['worksForUnit', 'isInTeam', 'isRelated'] as const)
      expect(mayAssess({ ...free, [tie]: true }).outcome).toBe('unmet')
  })
})

describe('P14c: the ledger is looked at again before a payment', () => {
  test.each([
    [true, 'met'],
    [false, 'unmet'],
    [undefined, 'unknown'],
  ] as const)('evidence %s: %s', (hasLedgerEvidence, expected) => {
    expect(outcomeOf('funding.ledger', { hasLedgerEvidence })).toBe(expected)
  })
})

describe('5.8 payee (P40a): the unit’s certified account, a change needs a second person', () => {
  test.each([
    [{}, 'unknown'],
    [{ isCertified: true }, 'met'],
    [{ isCertified: false }, 'unmet'],
    [{ isCertified: false, changeConfirmedBySecond: true }, 'met'],
  ] as const)('%j: %s', (account, expected) => {
    expect(outcomeOf('funding.payee', { account })).toBe(expected)
  })
})

describe('5.5 a suspected case against a payment', () => {
  const standing = (change: Partial<PayeeStanding>) => ({ standing: { ...IN_ORDER, ...change } })

  test('signal only: may be paid (P49)', () => expect(outcome(standing({}))).toBe('met'))
  test('case open, not R7 or R8: the signer decides (P48)', () => {
    expect(outcome(standing({ title: 'revoking', openTriggers: ['R1', 'R9'] }))).toBe('discretion')
    expect(outcome(standing({ openTriggers: ['R2'] }))).toBe('discretion')
  })
  test.each(['R7', 'R8'] as const)('case open %s: frozen (P55, P56)', (trigger) => {
    expect(outcome(standing({ title: 'revoking', openTriggers: ['R1', trigger] }))).toBe('unmet')
    expect(outcome(standing({ openTriggers: [trigger] }))).toBe('unmet')
  })
  test('R7 freezes even after the title has ended', () => {
    const ended = { title: 'revoked', endedOn: '2027-03-21', openTriggers: ['R7'] } as const
    expect(outcome(standing(ended))).toBe('unmet')
  })
  test('rectification: held by default, paid where the bureau says so (P43c)', () => {
    const suspended = { ...CLAIM, ...standing({ title: 'suspended' }) }
    const held = (rectifyingPayment: 'hold' | 'pay') =>
      worstOutcome(
        grantPayable(suspended, TODAY, { ...DEFAULT_SETTINGS, rectifyingPayment }).map(
          (each) => each.outcome,
        ),
      )
    expect([held('hold'), held('pay')]).toEqual(['unmet', 'met'])
  })
  test.each(['revoked', 'closed'] satisfies TitleState[])(
    '%s: only what was accepted before the effective day, and a person decides (P60a)',
    (title) => {
      const on = (endedOn: string) => outcome(standing({ title, endedOn }))
      expect(['2027-03-19', '2027-03-20', '2027-03-21'].map(on)).toEqual(['unmet', 'unmet', 'discretion'])
      expect(outcome(standing({ title }))).toBe('unmet')
    },
  )
  test('revoked, and the bureau pays nothing afterwards: unmet (P60a)', () => {
    const claim = { ...CLAIM, ...standing({ title: 'revoked', endedOn: '2027-03-25' }) }
    const paying = (revokedProjectPays: 'acceptedBefore' | 'none') =>
      worstOutcome(
        grantPayable(claim, TODAY, { ...DEFAULT_SETTINGS, revokedProjectPays }).map((each) => each.outcome),
      )
    expect([paying('acceptedBefore'), paying('none')]).toEqual(['discretion', 'unmet'])
  })
})

test('every finding of a payment names its sentence, once', () => {
  expect(findings().map(({ id, clause }) => [id, clause])).toEqual([
    ['funding.ended', 'P43a'],
    ['funding.accepted', 'P43b'],
    ['funding.amount', 'P43c'],
    ['funding.ledger', 'P14c'],
    ['funding.payee', 'P40a'],
    ['funding.standing', 'P55'],
  ])
})
