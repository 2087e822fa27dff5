import type { Facts } from '../../../src/policy/eligibility/facts'
import { DEFAULT_SETTINGS } from '../../../src/policy/settings/settings'
import { NEW, OLD, findingOf, outcomeOf } from './case'

/** The outcome for P6/P7 together: exactly one of the two branches is put to a case. */
function skillOutcome(facts: Facts, context = NEW): string {
  const branches = [
    outcomeOf('master.certificate', facts, context),
    outcomeOf('master.experience', facts, context),
  ]
  const asked = branches.filter((outcome) => outcome !== 'not asked')
  expect(asked).toHaveLength(1)
  return asked[0] ?? ''
}

const listed: Facts = { 'master.occupationListed': 'yes' }
const withStandard: Facts = { ...listed, 'master.hasNationalStandard': 'yes' }

describe('definitions 5.9 (P6, P7): the certificate rule, row by row', () => {
  test('5.9 (P6c): listed occupation, standard exists, 技师: PASS', () => {
    expect(skillOutcome({ ...withStandard, 'master.certificateLevel': 'level2' })).toBe('met')
  })
  test('5.9 (P6c): listed, standard exists, 高级工, exception reason: NEEDS_OFFICER', () => {
    const facts: Facts = {
      ...withStandard,
      'master.certificateLevel': 'level3',
      'master.exceptionReason': 'yes',
    }
    expect(skillOutcome(facts)).toBe('discretion')
  })
  test('5.9 (P6c): listed, standard exists, 高级工, no reason: FAIL', () => {
    const facts: Facts = {
      ...withStandard,
      'master.certificateLevel': 'level3',
      'master.exceptionReason': 'no',
    }
    expect(skillOutcome(facts)).toBe('unmet')
  })
  test('5.9 (P6c): listed, standard exists, certificate level unknown: UNKNOWN', () => {
    expect(skillOutcome({ ...withStandard, 'master.certificateLevel': 'unsure' })).toBe('unknown')
  })
  test('5.9 (P7b, P7c): listed, no national standard, no certificate, evidence given: NEEDS_OFFICER', () => {
    const facts: Facts = {
      ...listed,
      'master.hasNationalStandard': 'no',
      'master.certificateLevel': 'none',
      'master.experienceEvidence': 'yes',
    }
    expect(skillOutcome(facts)).toBe('discretion')
    expect(findingOf('master.experience', facts)).toMatchObject({ clause: 'P7c', outcome: 'discretion' })
  })
  test('5.9 (P7a): unlisted, evidence given: NEEDS_OFFICER', () => {
    const facts: Facts = { 'master.occupationListed': 'no', 'master.experienceEvidence': 'yes' }
    expect(skillOutcome(facts)).toBe('discretion')
  })
  test('5.9 (P61b): unlisted, old pack: FAIL', () => {
    const facts: Facts = { 'master.occupationListed': 'no', 'master.experienceEvidence': 'yes' }
    expect(outcomeOf('master.listedOnly', facts, OLD)).toBe('unmet')
    expect(outcomeOf('master.listedOnly', facts, NEW)).toBe('not asked')
    expect(outcomeOf('master.certificate', facts, OLD)).toBe('not asked')
    expect(outcomeOf('master.experience', facts, OLD)).toBe('not asked')
  })
  test('5.9 (P6c): certificate later found invalid: no rule; the officer corrects the fact and the rule refuses', () => {
    const claimed: Facts = {
      ...withStandard,
      'master.certificateLevel': 'level2',
      'master.exceptionReason': 'no',
    }
    expect(skillOutcome(claimed)).toBe('met')
    expect(skillOutcome({ ...claimed, 'master.certificateLevel': 'none' })).toBe('unmet')
  })
})

describe('5.9 (P6c): certificate dated after the round closed', () => {
  const late: Facts = {
    ...withStandard,
    'master.certificateLevel': 'level1',
    'master.certificateIssuedOn': '2026-07-01',
    'master.exceptionReason': 'no',
  }
  const held = { ...NEW, settings: { ...DEFAULT_SETTINGS, certificateAfterClose: 'held' } } as const

  test.each([
    ['2026-06-29', 'met'],
    ['2026-06-30', 'met'],
    ['2026-07-01', 'unmet'],
  ] as const)('closed on 2026-06-30, dated %s: %s', (issuedOn, outcome) => {
    expect(skillOutcome({ ...late, 'master.certificateIssuedOn': issuedOn })).toBe(outcome)
  })
  test('with a reason it goes to the officer, as every certificate that is missing', () => {
    expect(skillOutcome({ ...late, 'master.exceptionReason': 'yes' })).toBe('discretion')
  })
  test('setting certificateAfterClose = held: the officer checks it before the award', () => {
    expect(skillOutcome(late, held)).toBe('discretion')
    expect(skillOutcome({ ...late, 'master.certificateIssuedOn': '2026-06-30' }, held)).toBe('met')
  })
  test('setting certificateAfterClose = held lifts no 高级工', () => {
    expect(skillOutcome({ ...late, 'master.certificateLevel': 'level3' }, held)).toBe('unmet')
  })
})

describe('P6c: 技师及以上, from either family', () => {
  test.each([
    ['none', 'unmet'],
    ['level5', 'unmet'],
    ['level4', 'unmet'],
    ['level3', 'unmet'],
    ['level2', 'met'],
    ['level1', 'met'],
    ['special', 'met'],
    ['chief', 'met'],
  ] as const)('%s: %s', (level, outcome) => {
    const facts: Facts = { ...withStandard, 'master.certificateLevel': level, 'master.exceptionReason': 'no' }
    expect(skillOutcome(facts)).toBe(outcome)
  })
})

describe('P6 and P7 while something is not known', () => {
  test('nothing answered: unknown, the occupation is asked first', () => {
    expect(findingOf('master.certificate', {})).toMatchObject({
      outcome: 'unknown',
      missing: ['master.occupationListed'],
    })
  })
  test('P7a: an unlisted occupation is never asked for a level, only for experience', () => {
    const facts: Facts = { 'master.occupationListed': 'no' }
    expect(outcomeOf('master.certificate', facts)).toBe('not asked')
    expect(findingOf('master.experience', facts)?.missing).toEqual(['master.experienceEvidence'])
  })
  test('P7c: unlisted and no evidence at all: unmet', () => {
    expect(skillOutcome({ 'master.occupationListed': 'no', 'master.experienceEvidence': 'no' })).toBe('unmet')
  })
  test('a certificate that is held settles the rule although nobody knows of a standard', () => {
    expect(skillOutcome({ ...listed, 'master.certificateLevel': 'level2' })).toBe('met')
    expect(
      skillOutcome({ ...listed, 'master.certificateLevel': 'level2', 'master.hasNationalStandard': 'no' }),
    ).toBe('met')
  })
  test('no certificate and the standard not known: unknown, even when there is no reason', () => {
    const facts: Facts = { ...listed, 'master.certificateLevel': 'none', 'master.exceptionReason': 'no' }
    expect(findingOf('master.certificate', facts)).toMatchObject({
      outcome: 'unknown',
      missing: ['master.hasNationalStandard'],
    })
  })
  test('no certificate, standard 「不清楚」, but a reason: the officer decides', () => {
    const facts: Facts = {
      ...listed,
      'master.certificateLevel': 'none',
      'master.hasNationalStandard': 'unsure',
      'master.exceptionReason': 'yes',
    }
    expect(skillOutcome(facts)).toBe('discretion')
  })
  test('old edition, listed without a standard: judged by experience as well', () => {
    const facts: Facts = {
      ...listed,
      'master.certificateLevel': 'none',
      'master.hasNationalStandard': 'no',
      'master.experienceEvidence': 'yes',
    }
    expect(skillOutcome(facts, OLD)).toBe('discretion')
    expect(outcomeOf('master.listedOnly', facts, OLD)).toBe('met')
  })
})
