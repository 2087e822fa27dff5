import {
  addressChangeCheck,
  CHANGE_RULES,
  CLAUSES,
  DELIVERED_CALENDAR,
  leaderChangeFindings,
  leaderRefused,
  memberFindings,
  NO_CALENDAR,
  teamState,
  unitChangeFindings,
  whatIfLeader,
  worstOutcome,
  type CitedFinding,
  type Facts,
  type LeaderChange,
} from '#policy'
import { NEW, STRONG } from './eligibility/case'

const FREE: Facts = { ...STRONG, 'master.leadsAnother': 'no', 'unit.sameOccupationWorkshop': 'no' }
const LEADER: LeaderChange = {
  facts: FREE,
  occupationChanges: false,
  oldLeader: 'agrees',
  reason: '原领办人退休',
}

const outcome = (findings: readonly CitedFinding[]) => worstOutcome(findings.map((each) => each.outcome))
const outcomeOf = (findings: readonly CitedFinding[], id: string) =>
  findings.find((each) => each.id === id)?.outcome
const sentences = (findings: readonly CitedFinding[]) => [
  ...new Set(findings.map(({ clause }) => Number.parseInt(clause.slice(1), 10))),
]

test('every row of 5.6 names a sentence of the text', () => {
  for (const { clause, rechecks } of Object.values(CHANGE_RULES))
    for (const id of [clause, ...rechecks]) expect(CLAUSES.has(id)).toBe(true)
})

describe('5.6 leader (P45a): P5–P11 and P35 again, in post at the unit, the old leader’s agreement or a cause', () => {
  const findings = (change: Partial<LeaderChange> = {}) => leaderChangeFindings({ ...LEADER, ...change }, NEW)
  const withFacts = (facts: Facts) => findings({ facts: { ...FREE, ...facts } })

  test('exactly the sentences about the master are put again, and P35', () => {
    const put = sentences(whatIfLeader(LEADER, NEW))
    expect(put.every((number) => (number >= 5 && number <= 11) || number === 35)).toBe(true)
    for (const number of [5, 6, 8, 9, 10, 11, 35]) expect(put).toContain(number)
  })
  test('all in order it is still the bureau that decides', () => {
    expect(outcome(findings())).toBe('discretion')
    expect(outcomeOf(findings(), 'changes.reason')).toBe('discretion')
  })
  test('P35: a leader of another workshop is refused; not yet compared with the register it is unknown', () => {
    expect(outcomeOf(withFacts({ 'master.leadsAnother': 'yes' }), 'master.leadsOne')).toBe('unmet')
    expect(outcome(findings({ facts: STRONG }))).toBe('unknown')
  })
  test('P5b: not in post at the same unit is refused', () => {
    expect(outcome(withFacts({ 'master.employment': 'no' }))).toBe('unmet')
  })
  test('P6c: a leader without the certificate is refused as an applicant would be', () => {
    expect(
      outcome(
        withFacts({
          'master.certificateLevel': 'level3',
          'master.hasNationalStandard': 'yes',
          'master.exceptionReason': 'no',
        }),
      ),
    ).toBe('unmet')
  })
  test.each([
    ['agrees', 'met'],
    ['retired', 'met'],
    ['left', 'met'],
    ['illness', 'met'],
    ['other', 'discretion'],
    ['neither', 'unmet'],
    [undefined, 'unknown'],
  ] as const)('P53a: the old leader %s: %s', (oldLeader, expected) => {
    expect(outcomeOf(findings({ oldLeader }), 'changes.oldLeader')).toBe(expected)
  })
  test('without a reason nothing is decided', () => {
    expect(outcome(findings({ reason: ' ' }))).toBe('unknown')
  })
  test('P36: another occupation has the place of the workshop checked again, the same one not', () => {
    const facts: Facts = { ...FREE, 'unit.sameOccupationWorkshop': 'yes' }
    expect(outcomeOf(findings({ facts, occupationChanges: true }), 'unit.oneForOccupation')).toBe('unmet')
    expect(outcomeOf(findings({ facts }), 'unit.oneForOccupation')).toBeUndefined()
  })
  test('what if: the findings about the leader and nothing else; the facts stay as they are', () => {
    const facts = Object.freeze({ ...FREE, 'master.leadsAnother': 'yes' as const })
    const asked = whatIfLeader({ facts, occupationChanges: false }, NEW)
    expect(asked).toEqual(findings({ facts }).slice(0, asked.length))
    expect(asked.some(({ id }) => id.startsWith('changes.'))).toBe(false)
  })
  test('refused: the workshop keeps the old leader', () => {
    expect(CHANGE_RULES.leader.decidedBy).toBe('officer')
    expect(leaderRefused(undefined)).toEqual({ keeps: 'oldLeader' })
  })
  test('refused with a cause (P53a): the 60 days for a successor run', () => {
    expect(leaderRefused('2026-03-02')).toEqual({ keeps: 'oldLeader', successorBy: '2026-05-01' })
    const until = (successorDays: number) => leaderRefused('2026-03-02', { successorDays }).successorBy
    expect([59, 61].map(until)).toEqual(['2026-04-30', '2026-05-02'])
  })
})

describe('5.6 unit (P45b): P3, P12–P16 and P36 again; a merger or a new name', () => {
  const findings = (change: Partial<Parameters<typeof unitChangeFindings>[0]> = {}) =>
    unitChangeFindings({ facts: FREE, how: 'merger', reason: '单位合并', ...change }, NEW)

  test('exactly the sentences about the unit are put again, and P36', () => {
    const put = sentences(findings().filter(({ id }) => !id.startsWith('changes.')))
    expect(put.every((number) => [2, 3, 12, 13, 14, 15, 16, 36].includes(number))).toBe(true)
    for (const number of [3, 12, 14, 15, 16, 36]) expect(put).toContain(number)
  })
  test('P3a: a unit that is neither registered nor operating in the district is refused', () => {
    expect(outcome(findings({ facts: { ...FREE, 'unit.inDistrict': 'neither' } }))).toBe('unmet')
  })
  test('P36: a unit that has a workshop of the same occupation is refused', () => {
    expect(outcome(findings({ facts: { ...FREE, 'unit.sameOccupationWorkshop': 'yes' } }))).toBe('unmet')
  })
  test.each([
    ['merger', undefined, 'met'],
    ['rename', true, 'met'],
    ['rename', false, 'discretion'],
    ['rename', undefined, 'unknown'],
    ['other', undefined, 'discretion'],
  ] as const)('%s, same credit code %s: %s', (how, isSameCode, expected) => {
    expect(outcomeOf(findings({ how, isSameCode }), 'changes.hostUnit')).toBe(expected)
  })
  test('refused: the unit stays as it is', () => expect(CHANGE_RULES.unit.ifRefused).toBe('所在单位不变。'))
})

describe('5.6 address (P45c)', () => {
  const check = (change: Partial<Parameters<typeof addressChangeCheck>[0]>) =>
    addressChangeCheck({ facts: FREE, inDistrict: true, reason: '搬迁', ...change }, NEW)

  test('in the district: the place is there (P14b) and the site is free (P36)', () => {
    const { findings, insteadTrigger } = check({})
    expect(outcome(findings)).toBe('discretion')
    expect(sentences(findings).sort((a, b) => a - b)).toEqual([14, 36, 45])
    expect(insteadTrigger).toBeUndefined()
    expect(outcome(check({ facts: { ...FREE, 'unit.premises': 'none' } }).findings)).toBe('unmet')
  })
  test('in the district, the new site already has the occupation: refused until resolved (P36)', () => {
    expect(outcome(check({ facts: { ...FREE, 'unit.sameOccupationWorkshop': 'yes' } }).findings)).toBe(
      'unmet',
    )
  })
  test('out of the district: not a change, R6 is looked into, nothing is unmet (P54)', () => {
    const { findings, insteadTrigger } = check({ inDistrict: false })
    expect(insteadTrigger).toBe('R6')
    expect(findings.map(({ clause, outcome: each }) => [clause, each])).toEqual([['P54', 'discretion']])
  })
  test('not known where: unknown', () =>
    expect(outcome(check({ inDistrict: undefined }).findings)).toBe('unknown'))
})

describe('5.6 a team member leaves (P16a): fewer than 3 is a warning, 60 days, no new project meanwhile', () => {
  const state = (members: number | undefined, today = '2026-03-10') =>
    teamState({ members, since: '2026-03-09' }, today, DELIVERED_CALENDAR)

  test.each([
    [2, 'unmet', false],
    [3, 'met', true],
    [4, 'met', true],
    [undefined, 'unknown', false],
  ] as const)('%s members: %s, may put a project forward: %s', (members, expected, mayApply) => {
    expect(state(members)).toMatchObject({ finding: { outcome: expected }, mayApply })
  })
  test('the 60 days end on 2026-05-08, a working day; the day itself is still in time', () => {
    expect(state(2).restoreBy).toBe('2026-05-08')
    const overdue = (today: string) => state(2, today).isOverdue
    expect(['2026-05-07', '2026-05-08', '2026-05-09'].map(overdue)).toEqual([false, false, true])
  })
  test('59, 60 and 61 days where the bureau sets them', () => {
    const until = (teamRestoreDays: number) =>
      teamState({ members: 2, since: '2026-03-09' }, '2026-03-10', DELIVERED_CALENDAR, { teamRestoreDays })
        .restoreBy
    expect([58, 59, 60].map(until)).toEqual(['2026-05-06', '2026-05-07', '2026-05-08'])
  })
  test('a last day in a year without a notice is not guessed', () => {
    const late = teamState({ members: 2, since: '2026-12-01' }, '2027-06-01', DELIVERED_CALENDAR)
    expect(late.restoreBy).toBe(NO_CALENDAR)
    expect(late.isOverdue).toBeUndefined()
  })
})

describe('5.6 a member is added (P16b, P16c)', () => {
  test.each([
    ['formal', 'skilled', ['met', 'met']],
    ['formal', 'professional', ['met', 'met']],
    ['dispatched', 'skilled', ['unmet', 'met']],
    ['intern', 'skilled', ['unmet', 'met']],
    ['formal', 'other', ['met', 'unmet']],
    [undefined, undefined, ['unknown', 'unknown']],
  ] as const)('%s, %s: %j', (employment, type, expected) => {
    expect(memberFindings({ employment, type }).map(({ outcome: each }) => each)).toEqual(expected)
  })
})

test('5.6 phone, contact person (P45a): nothing is checked again and nobody decides', () => {
  expect(CHANGE_RULES.contact).toMatchObject({ rechecks: [], decidedBy: 'nobody' })
  expect(CHANGE_RULES.memberLeaves.decidedBy).toBe('nobody')
})
