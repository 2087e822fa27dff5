import { holdsPlace, quotaCeiling, withinQuota } from '../../src/policy/rounds/quota'
import {
  placesOf,
  roundProblems,
  wasRoundHeld,
  workshopCycle,
  workshopParity,
  type Override,
  type Round,
} from '../../src/policy/rounds/round'
import { DEFAULT_SETTINGS, type Settings } from '../../src/policy/settings/settings'

const round = (changes: Partial<Round> = {}): Round => ({
  kind: 'workshop',
  programmeYear: 2028,
  noticeRef: 'n-1',
  opens: '2028-03-01T00:00:00.000Z',
  closes: '2028-03-31T16:00:00.000Z',
  quota: 3,
  ...changes,
})
const held = (kind: Round['kind'], ...years: number[]) =>
  years.map((programmeYear) => round({ kind, programmeYear }))
const override: Override = { reason: '区政府专题会议要求增加一次', decidedBy: 'a', approvedBy: 'b' }
const withSettings = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes })
const fields = (...args: Parameters<typeof roundProblems>) => roundProblems(...args).map(({ field }) => field)

describe('R-1 (P30a): workshops are selected every two programme years', () => {
  test.each([
    [2027, ['programmeYear']],
    [2028, []],
    [2029, []],
  ])('R-1 (P30a): after a round in 2026, one in %i meets %j', (programmeYear, expected) => {
    expect(fields(round({ programmeYear }), held('workshop', 2026))).toEqual(expected)
  })

  test('R-1 (P30a): a second round in the same year, or before one already planned, is refused too', () => {
    expect(fields(round({ programmeYear: 2026 }), held('workshop', 2026))).toEqual(['programmeYear'])
    expect(fields(round({ programmeYear: 2025 }), held('workshop', 2026))).toEqual(['programmeYear'])
  })

  test('R-1 (P30a): project rounds of the years between do not count', () => {
    expect(fields(round(), held('project', 2027, 2028))).toEqual([])
  })

  test.each<[string, Override | undefined, number]>([
    ['none', undefined, 1],
    ['a reason and another approver', override, 0],
    ['a blank reason', { ...override, reason: '  ' }, 1],
    ['no second approver', { ...override, approvedBy: '' }, 1],
    ['the same person twice', { ...override, approvedBy: 'a' }, 1],
  ])('R-1 (P30a): with the override “%s”, %#', (_, given, left) => {
    const plan = round({ programmeYear: 2027 })
    expect(roundProblems(plan, held('workshop', 2026), DEFAULT_SETTINGS, given)).toHaveLength(left)
  })

  test('R-1 (P30a): the bureau may set a longer cycle, never a shorter one', () => {
    const cycle = (workshopCycleYears: number) => withSettings({ workshopCycleYears })
    expect(fields(round(), held('workshop', 2026), cycle(3))).toEqual(['programmeYear'])
    expect(workshopCycle(cycle(3))).toBe(3)
    expect(workshopCycle(cycle(1))).toBe(2)
  })
})

describe('R-2 (P30a): even or odd years', () => {
  test('R-2 (P30a): the text does not say; the first round sets it, which a person decides', () => {
    expect(workshopParity(2027, []).outcome).toBe('discretion')
    expect(workshopParity(2027, held('project', 2026)).outcome).toBe('discretion')
    expect(workshopParity(2027, held('workshop', 2025)).outcome).toBe('met')
    expect(fields(round(), [])).toEqual([])
  })

  test.each([
    ['even', 2028, 'met'],
    ['even', 2029, 'unmet'],
    ['odd', 2028, 'unmet'],
    ['odd', 2029, 'met'],
  ] as const)('R-2 (P30a): with %s years set, %i is %s', (workshopCycleParity, year, outcome) => {
    const settings = withSettings({ workshopCycleParity })
    expect(workshopParity(year, [], settings).outcome).toBe(outcome)
    const problems = roundProblems(round({ programmeYear: year }), [], settings)
    expect(problems).toHaveLength(outcome === 'met' ? 0 : 1)
    expect(roundProblems(round({ programmeYear: year }), [], settings, override)).toEqual([])
  })
})

describe('R-3 (P30b): a skipped cycle', () => {
  test('R-3 (P30a, P30b): after 2026 the next may be in 2029, and still selects three at most', () => {
    const plan = round({ programmeYear: 2029 })
    expect(roundProblems(plan, held('workshop', 2026))).toEqual([])
    expect(placesOf(plan, 0)).toBe(3)
    expect(fields({ ...plan, quota: 4 }, held('workshop', 2026))).toEqual(['quota'])
  })
})

describe('R-4 (P32a): the programme year is what the notice states', () => {
  test('R-4 (P32a): a round opened in 2026 whose list appears in January 2027 belongs to 2026', () => {
    const late = round({
      kind: 'project',
      programmeYear: 2026,
      opens: '2026-12-01T00:00:00.000Z',
      closes: '2027-01-15T16:00:00.000Z',
      quota: 10,
    })
    expect(wasRoundHeld('project', 2026, [late])).toBe(true)
    expect(wasRoundHeld('project', 2027, [late])).toBe(false)
    expect(roundProblems({ ...late, programmeYear: 2027 }, [late])).toEqual([])
  })
})

describe('R-5 (P32a, P32b): a supplementary project round', () => {
  const plan = round({ kind: 'project', programmeYear: 2026, quota: 10 })

  test('R-5 (P32a): a second project round in one programme year is refused unless overridden', () => {
    expect(roundProblems(plan, [plan])).toMatchObject([{ field: 'programmeYear', overridable: true }])
    expect(roundProblems(plan, [plan], DEFAULT_SETTINGS, override)).toEqual([])
  })

  test.each([
    [0, 10],
    [9, 1],
    [10, 0],
    [11, 0],
  ])('R-5 (P32b): with %i selected in the other round, %i places are left', (elsewhere, left) => {
    expect(placesOf(plan, elsewhere)).toBe(left)
  })

  test('R-5 (P30b): a workshop round has its own places each time', () => {
    expect(placesOf(round(), 3)).toBe(3)
  })
})

test('R-6 (P51, P52): a year without a project round is known as such', () => {
  const rounds = [...held('project', 2026, 2028), ...held('workshop', 2027)]
  expect([2026, 2027, 2028].map((year) => wasRoundHeld('project', year, rounds))).toEqual([true, false, true])
})

describe('quotas and notices', () => {
  test.each([
    ['workshop', -1, 1],
    ['workshop', 0, 0],
    ['workshop', 2, 0],
    ['workshop', 3, 0],
    ['workshop', 4, 1],
    ['project', 9, 0],
    ['project', 10, 0],
    ['project', 11, 1],
  ] as const)(
    'P30b, P32b: a %s notice with %i places has %i problems, override or not',
    (kind, quota, count) => {
      expect(roundProblems(round({ kind, quota }), [], DEFAULT_SETTINGS, override)).toHaveLength(count)
    },
  )

  test('P30b, P32b: the bureau may lower the ceiling by a setting, never raise it', () => {
    const lower = withSettings({ workshopQuota: 2, projectQuota: 8 })
    const higher = withSettings({ workshopQuota: 5, projectQuota: 20 })
    expect([quotaCeiling('workshop', lower), quotaCeiling('project', lower)]).toEqual([2, 8])
    expect([quotaCeiling('workshop', higher), quotaCeiling('project', higher)]).toEqual([3, 10])
    expect(withinQuota('workshop', 3, 3, lower)).toBe(false)
    expect(withinQuota('workshop', 2, 3, lower)).toBe(true)
    expect(withinQuota('project', 11, undefined, higher)).toBe(false)
    expect(placesOf(round({ quota: 3 }), 0, lower)).toBe(2)
    expect(fields(round({ quota: 3 }), [], lower)).toEqual(['quota'])
  })

  test('P25b: no round without a notice, and none that closes before it opens', () => {
    expect(fields(round({ noticeRef: ' ' }), [])).toEqual(['noticeRef'])
    expect(fields(round({ closes: round().opens }), [])).toEqual(['closes'])
    expect(roundProblems(round({ noticeRef: '' }), [], DEFAULT_SETTINGS, override)).toHaveLength(1)
  })
})

test('R-10 (P30b, P32b): with the last place taken, the next entry does not fit', () => {
  expect([withinQuota('workshop', 3), withinQuota('workshop', 3 + 1)]).toEqual([true, false])
  expect([withinQuota('project', 10), withinQuota('project', 10 + 1)]).toEqual([true, false])
  expect(holdsPlace('removed')).toBe(false)
})
