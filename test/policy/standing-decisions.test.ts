import fc from 'fast-check'
import {
  closingProblem,
  consequencesOf,
  decideRevocation,
  DEFAULT_SETTINGS,
  DELIVERED_CALENDAR,
  revocationEffects,
  signalOf,
  suspicionOf,
  titleAfter,
  TRIGGERS,
  type CaseFile,
  type DecisionDraft,
  type RevocationDecision,
  type StandingSignal,
  type Suspicion,
  type TriggerId,
} from '#policy'

const IDS = Object.keys(TRIGGERS) as TriggerId[]

describe('suspected case and status (5.5, last table)', () => {
  const NOTHING = { shown: 'nothing' }
  test('P34b: a signal only: may apply, may be paid, nothing shown', () => {
    expect(consequencesOf('signal')).toEqual({
      mayApply: 'yes',
      mayBePaid: 'yes',
      ...NOTHING,
      officerMay: false,
    })
    expect(consequencesOf('signal')).toEqual(consequencesOf('none'))
  })
  test('P34b: a case open, not R7 or R8: both, flagged for an officer; nothing shown', () => {
    expect(consequencesOf('case')).toMatchObject({ mayApply: 'flagged', mayBePaid: 'flagged', ...NOTHING })
  })
  test('P55, P56: a case open for R7 or R8: no application unless an officer decides so, payment frozen', () => {
    expect(consequencesOf('moneyCase')).toMatchObject({
      mayApply: 'no',
      mayBePaid: 'frozen',
      officerMay: true,
      ...NOTHING,
    })
  })
  test('P34b, P43c: 整改: may apply, payment waits; both are settings', () => {
    expect(consequencesOf('rectification')).toMatchObject({ mayApply: 'yes', mayBePaid: 'hold', ...NOTHING })
    expect(
      consequencesOf('rectification', {
        ...DEFAULT_SETTINGS,
        rectifyingMayApply: false,
        rectifyingPayment: 'pay',
      }),
    ).toMatchObject({ mayApply: 'no', mayBePaid: 'yes' })
  })
  test('P60a: revoked: no application, only what was due before, shown as 已取消 with date and category', () => {
    expect(consequencesOf('revoked')).toMatchObject({
      mayApply: 'no',
      mayBePaid: 'dueBefore',
      shown: 'revokedWithDateAndCategory',
    })
  })
  test('P55: the gravest of what is on record counts', () => {
    const raised = signalOf('R1', 'raised', '超过一年没有开展工作的记录。')
    const none = { isRevoked: false, isRectifying: false, signals: [] }
    const cases: [Parameters<typeof suspicionOf>[0], Suspicion][] = [
      [none, 'none'],
      [{ ...none, signals: [signalOf('R1', 'watch', '。')] }, 'none'],
      [{ ...none, signals: [raised] }, 'signal'],
      [{ ...none, openCase: ['R1'], signals: [raised] }, 'case'],
      [{ ...none, openCase: ['R9'], isRectifying: true }, 'rectification'],
      [{ ...none, openCase: ['R9', 'R7'], isRectifying: true }, 'moneyCase'],
      [{ ...none, openCase: ['R8'] }, 'moneyCase'],
      [{ ...none, isRevoked: true, openCase: ['R7'] }, 'revoked'],
    ]
    for (const [facts, expected] of cases) expect(suspicionOf(facts)).toBe(expected)
  })
})

const file = (part: Partial<CaseFile> = {}): CaseFile => ({
  triggers: ['R3'],
  preparedBy: 'officer',
  notifiedOn: '2026-09-07',
  repliedOn: '2026-09-10',
  evidence: TRIGGERS.R3.evidence,
  ...part,
})
const draft = (part: Partial<DecisionDraft> = {}): DecisionDraft => ({
  approvedBy: 'signer',
  decidedOn: '2026-09-30',
  effectiveOn: '2026-09-30',
  documentNo: '大人社发〔2026〕9号',
  reason: 'R3',
  ...part,
})
const problems = (part: Partial<CaseFile>, of: Partial<DecisionDraft> = {}, settings = DEFAULT_SETTINGS) => {
  const decided = decideRevocation(file(part), draft(of), DELIVERED_CALENDAR, settings)
  return decided.ok ? [] : decided.problems
}
function decision(): RevocationDecision {
  const decided = decideRevocation(file(), draft(), DELIVERED_CALENDAR)
  if (!decided.ok) throw new Error(decided.problems.join())
  return decided.decision
}

describe('common rules of a decision (5.5)', () => {
  test('P48, P60a: notice, reply, evidence, another person, date, reason and document: decided', () => {
    expect(problems({})).toEqual([])
    expect(decision()).toMatchObject({ reason: 'R3', category: '连续未申报建设项目', approvedBy: 'signer' })
  })
  test('P60a: who prepares does not decide', () => {
    expect(problems({}, { approvedBy: 'officer' })).toEqual(['经办和决定不能是同一个人。'])
  })
  test('P60a: an effective date, not before the decision; a reason of the file; a document', () => {
    expect(problems({}, { effectiveOn: undefined })).toEqual(['没有生效日期。'])
    expect(problems({}, { effectiveOn: '2026-09-29' })).toEqual(['生效日期不能早于决定日期。'])
    expect(problems({}, { effectiveOn: '2026-10-01' })).toEqual([])
    expect(problems({}, { reason: 'R4' })).toEqual(['没有写明依据案卷中的哪一种情形。'])
    expect(problems({}, { documentNo: ' ' })).toEqual(['没有决定文件的文号。'])
  })
  test('P60a: without a reply the reply period must be over: its last day no, the next yes', () => {
    const silent = { repliedOn: undefined }
    expect(problems(silent, { decidedOn: '2026-09-18', effectiveOn: '2026-09-30' })).toEqual([
      '单位可以在2026年9月20日 24:00 前答复，期限未到。',
    ])
    expect(problems(silent, { decidedOn: '2026-09-20' })).toHaveLength(1)
    expect(problems(silent, { decidedOn: '2026-09-21' })).toEqual([])
    expect(problems({ ...silent, notifiedOn: undefined })).toEqual(['还没有告知单位。'])
    const late = { decidedOn: '2027-03-01', effectiveOn: '2027-03-01' }
    expect(problems({ ...silent, notifiedOn: '2026-12-24' }, late)).toEqual([
      '答复期限待国务院发布放假安排后才能计算。',
    ])
  })
  test.each(IDS)('P49–P59 %s: undecidable while evidence is missing', (id) => {
    const full = {
      triggers: [id],
      evidence: TRIGGERS[id].evidence,
      warnedOn: '2026-09-01',
      rectificationEndedOn: '2026-09-01',
    }
    expect(problems(full, { reason: id })).toEqual([])
    for (const missing of TRIGGERS[id].evidence) {
      const evidence = TRIGGERS[id].evidence.filter((each) => each !== missing)
      expect(problems({ ...full, evidence }, { reason: id })).toEqual([`缺少${missing}。`])
    }
  })
  test('P50: R2 waits for the written warning, where the bureau warns first', () => {
    const r2 = { triggers: ['R2'] as const, evidence: TRIGGERS.R2.evidence }
    expect(problems(r2, { reason: 'R2' })).toEqual(['还没有书面提醒。'])
    expect(problems(r2, { reason: 'R2' }, { ...DEFAULT_SETTINGS, warnsFirst: false })).toEqual([])
  })
  test('P57, P58: R9 and R10 wait for the end of 整改, where the bureau gives one', () => {
    const r9 = { triggers: ['R9'] as const, evidence: TRIGGERS.R9.evidence }
    expect(problems(r9, { reason: 'R9' })).toEqual(['整改期还没有结束。'])
    expect(problems({ ...r9, rectificationEndedOn: '2026-10-01' }, { reason: 'R9' })).toHaveLength(1)
    expect(problems({ ...r9, rectificationEndedOn: '2026-09-30' }, { reason: 'R9' })).toEqual([])
    expect(problems(r9, { reason: 'R9' }, { ...DEFAULT_SETTINGS, usesRectification: false })).toEqual([])
  })
  test('P48: several triggers may run in one case: each needs its evidence', () => {
    const both = { triggers: ['R3', 'R8'] as const, evidence: TRIGGERS.R3.evidence }
    expect(problems(both)).toEqual(['缺少有关机关的文书。'])
  })
})

describe('signals only', () => {
  type Fits<From, Into> = From extends Into ? true : false
  test('5.11 invariant 6 (P60a): no title changes without a person’s decision: the types have no other way', () => {
    const signalIsDecision: Fits<StandingSignal, Parameters<typeof titleAfter>[1]> = false
    const signalsAreDecision: Fits<readonly StandingSignal[], Parameters<typeof titleAfter>[1]> = false
    const signalNamesStep: Fits<'state' | 'event' | 'to', keyof StandingSignal> = false
    expect([signalIsDecision, signalsAreDecision, signalNamesStep]).toEqual([false, false, false])
    expect(Object.keys(signalOf('R3', 'raised', '。')).sort()).toEqual(
      ['decidedBy', 'level', 'missing', 'reason', 'trigger'].sort(),
    )
  })
  test('P60a: a decision ends a title only from its case, and a signal of any kind leaves every right of it', () => {
    expect(titleAfter('revoking', decision())).toBe('revoked')
    for (const state of ['active', 'suspended', 'revoked', 'closed'] as const)
      expect(titleAfter(state, decision())).toBeUndefined()
    const levels = fc.constantFrom('clear' as const, 'watch' as const, 'raised' as const, 'unknown' as const)
    const signals = fc.array(
      fc.tuple(fc.constantFrom(...IDS), levels).map(([id, level]) => signalOf(id, level, '。')),
    )
    fc.assert(
      fc.property(signals, (some) => {
        const suspicion = suspicionOf({ isRevoked: false, isRectifying: false, signals: some })
        expect(consequencesOf(suspicion)).toMatchObject({
          mayApply: 'yes',
          mayBePaid: 'yes',
          shown: 'nothing',
        })
      }),
    )
  })
})

describe('what a revocation brings', () => {
  test('P60a, P43b: projects accepted before the effective date may be paid, on the day and later not', () => {
    const projects = [
      { id: 'before', acceptedOn: '2026-09-29' },
      { id: 'sameDay', acceptedOn: '2026-09-30' },
      { id: 'after', acceptedOn: '2026-10-01' },
      { id: 'running' },
    ]
    const pays = (revokedProjectPays: 'acceptedBefore' | 'none') =>
      revocationEffects(decision(), projects, { revokedProjectPays }).projects.map((each) => each.pays)
    expect(pays('acceptedBefore')).toEqual(['dueBefore', 'nothing', 'nothing', 'nothing'])
    expect(new Set(pays('none'))).toEqual(new Set(['nothing']))
  })
  test('P60a, P60b, P35, P36: register, plaque, freed places, report', () => {
    expect(revocationEffects(decision(), [])).toEqual({
      register: { status: '已取消', on: '2026-09-30', category: '连续未申报建设项目' },
      projects: [],
      plaque: 'toRecover',
      freed: ['leader', 'scopeAndOccupation'],
      annualReport: 'optional',
    })
  })
  test('P60b: a case is not closed while the plaque is to be recovered, unless it cannot be, with the reason', () => {
    expect(closingProblem({ state: 'toRecover' })).toBe('铭牌还没有收回。')
    expect(closingProblem({ state: 'recovered' })).toBeUndefined()
    expect(closingProblem({ state: 'unrecoverable' })).toBe('请写明铭牌无法收回的原因。')
    expect(closingProblem({ state: 'unrecoverable', reason: '原址拆迁时遗失' })).toBeUndefined()
  })
})
