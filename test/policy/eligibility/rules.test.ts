import type { Facts } from '../../../src/policy/eligibility/facts'
import { NEW, OLD, STRONG, findingOf, outcomeOf } from './case'

type Row = readonly [title: string, rule: string, facts: Facts, outcome: string]

describe('P12a: the unit carries the result of its master', () => {
  test.each([
    ['unmet', { ...STRONG, 'master.employment': 'no' }],
    ['discretion', STRONG],
    ['unknown', { ...STRONG, 'master.employment': 'unsure' }],
  ] as const)('%s', (outcome, facts) => {
    expect(outcomeOf('unit.master', facts)).toBe(outcome)
  })
})

describe('P16a: three formal employees besides the leader', () => {
  test.each([
    ['nobody is too few', 0, 'unmet'],
    ['two are too few', 2, 'unmet'],
    ['three are enough', 3, 'met'],
    ['more are enough', 12, 'met'],
    ['half a person is no answer', 2.5, 'unknown'],
    ['「不清楚」 is unknown', 'unsure', 'unknown'],
  ] as const)('%s', (_title, teamMembers, outcome) => {
    expect(outcomeOf('unit.teamMembers', { 'unit.teamMembers': teamMembers })).toBe(outcome)
  })
  test('the reason says how many are missing', () => {
    expect(findingOf('unit.teamMembers', { 'unit.teamMembers': 2 })?.reason).toContain('还差 1 名')
  })
})

describe('P18: the negative list', () => {
  const rows: readonly Row[] = [
    [
      'declared clear, table empty: the officer checks',
      'project.negativeList',
      { 'project.onNegativeList': 'no' },
      'discretion',
    ],
    [
      'declared clear, no match in the table',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'noMatch' },
      'met',
    ],
    [
      'declared clear, text match only: the officer checks',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'match' },
      'discretion',
    ],
    [
      'declared clear, officer confirmed it',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'confirmedClear' },
      'met',
    ],
    [
      'declared clear, but a confirmed hit',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'confirmedHit' },
      'unmet',
    ],
    [
      'a confirmed hit needs no declaration',
      'project.negativeList',
      { 'project.negativeListLookup': 'confirmedHit' },
      'unmet',
    ],
    ['declared to be on the list', 'project.negativeList', { 'project.onNegativeList': 'yes' }, 'unmet'],
    ['not declared', 'project.negativeList', { 'project.negativeListLookup': 'noMatch' }, 'unknown'],
    ['declared 「不清楚」', 'project.negativeList', { 'project.onNegativeList': 'unsure' }, 'unknown'],
  ]
  test.each(rows)('%s', (_title, rule, facts, outcome) => {
    expect(outcomeOf(rule, facts)).toBe(outcome)
  })
})

describe('P31 and P34: who may put a project forward', () => {
  const rows: readonly Row[] = [
    [
      'P31: no title, applied for together',
      'project.workshop',
      { 'project.workshopTitle': 'none', 'project.appliesTogether': 'yes' },
      'met',
    ],
    [
      'P31: no title, project alone',
      'project.workshop',
      { 'project.workshopTitle': 'none', 'project.appliesTogether': 'no' },
      'unmet',
    ],
    ['P31: no title, not known', 'project.workshop', { 'project.workshopTitle': 'none' }, 'unknown'],
    ['P31: title not known', 'project.workshop', { 'project.appliesTogether': 'no' }, 'unknown'],
    ['P31: with a title', 'project.workshop', { 'project.workshopTitle': 'normal' }, 'met'],
    ['P34a: a revoked title', 'project.workshop', { 'project.workshopTitle': 'revoked' }, 'unmet'],
    ['P34b: a title in order', 'project.titleInOrder', { 'project.workshopTitle': 'normal' }, 'met'],
    [
      'P34b: suspended or in rectification goes to the officer',
      'project.titleInOrder',
      { 'project.workshopTitle': 'suspended' },
      'discretion',
    ],
    [
      'P34a: a revoked title is not in order',
      'project.titleInOrder',
      { 'project.workshopTitle': 'revoked' },
      'unmet',
    ],
    [
      'P34b: without a title not asked',
      'project.titleInOrder',
      { 'project.workshopTitle': 'none' },
      'not asked',
    ],
  ]
  test.each(rows)('%s', (_title, rule, facts, outcome) => {
    expect(outcomeOf(rule, facts)).toBe(outcome)
  })
})

describe('P32c: a project usually takes no more than a year', () => {
  const period = (startsOn: string, endsOn: string) =>
    outcomeOf('project.period', { 'project.startsOn': startsOn, 'project.endsOn': endsOn })

  test('twelve months are within it', () => expect(period('2026-07-01', '2027-06-30')).toBe('met'))
  test('one day more goes to the officer (一般)', () =>
    expect(period('2026-07-01', '2027-07-01')).toBe('discretion'))
  test('a single day is a period', () => expect(period('2026-07-01', '2026-07-01')).toBe('met'))
  test('an end before the start is unmet', () => expect(period('2026-07-01', '2026-06-30')).toBe('unmet'))
  test('the self-check does not ask for dates', () =>
    expect(outcomeOf('project.period', STRONG)).toBe('not asked'))
})

describe('the old edition beside the new one', () => {
  test('P62: the title of yesterday: old unmet, new met', () => {
    const facts: Facts = { 'project.workshopTitle': 'normal', 'project.titleAwardedOn': '2026-06-29' }
    expect(outcomeOf('project.titleAge', facts, OLD)).toBe('unmet')
    expect(outcomeOf('project.titleAge', facts, NEW)).toBe('not asked')
    expect(outcomeOf('project.workshop', facts, NEW)).toBe('met')
  })
  test.each([
    ['2024-07-01', 'unmet'],
    ['2024-06-30', 'met'],
    ['2024-06-29', 'met'],
  ] as const)('P62: awarded on %s, asked on 2026-06-30: %s', (titleAwardedOn, outcome) => {
    const facts: Facts = { 'project.workshopTitle': 'normal', 'project.titleAwardedOn': titleAwardedOn }
    expect(outcomeOf('project.titleAge', facts, OLD)).toBe(outcome)
  })
  test('P62: without a title the old edition has no project', () => {
    expect(outcomeOf('project.titleAge', { 'project.workshopTitle': 'none' }, OLD)).toBe('unmet')
  })
  test('P62: an unknown award day is unknown', () => {
    expect(outcomeOf('project.titleAge', { 'project.workshopTitle': 'normal' }, OLD)).toBe('unknown')
  })
})
