import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { leaderChangeFinding } from '../../src/policy/uniqueness/change'
import { leaderFinding, projectLeaderFinding } from '../../src/policy/uniqueness/leader'
import type { TitleHolding } from '../../src/policy/uniqueness/register'
import { application, register, title } from './uniqueness-case'

const settings = (changes: Partial<typeof DEFAULT_SETTINGS>) => ({ ...DEFAULT_SETTINGS, ...changes })
const outcome = (leaderKey: string, ...args: Parameters<typeof register>) =>
  leaderFinding({ leaderKey }, register(...args)).outcome

describe('U1 (P35): one leader, one workshop', () => {
  test.each(['active', 'suspended', 'revoking'] as const)(
    'U1 (P35): the leader of a title that is %s applies for another: refused',
    (state) => {
      expect(outcome('l1', [title({ state })])).toBe('unmet')
      expect(outcome('l9', [title({ state })])).toBe('met')
    },
  )

  const ended = (state: 'revoked' | 'closed', endedOn: string) => title({ state, endedOn })

  test.each([
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met'],
    ['2026-03-11', 'unmet'],
  ])('U1 (P35, P60a): an old title that ended with effect from %s, today 03-10: %s', (endedOn, expected) => {
    expect(outcome('l1', [ended('revoked', endedOn)])).toBe(expected)
    expect(outcome('l1', [ended('closed', endedOn)])).toBe(expected)
  })

  test.each<[number, string, string]>([
    [0, '2026-03-10', 'met'],
    [1, '2025-03-09', 'met'],
    [1, '2025-03-10', 'met'],
    [1, '2025-03-11', 'unmet'],
    [6, '2020-03-11', 'unmet'],
  ])('U1 (P35, P60a): waiting %i years after a revocation on %s: %s', (years, endedOn, expected) => {
    const found = leaderFinding(
      { leaderKey: 'l1' },
      register([ended('revoked', endedOn)]),
      settings({ waitAfterRevocationYears: years }),
    )
    expect(found.outcome).toBe(expected)
  })

  test('U1 (P35): a title that the unit gave up makes nobody wait', () => {
    const found = leaderFinding(
      { leaderKey: 'l1' },
      register([ended('closed', '2026-03-01')]),
      settings({ waitAfterRevocationYears: 6 }),
    )
    expect(found.outcome).toBe('met')
  })

  test('U1 (P35): two units submit the same leader in one round: the second is refused in neutral words', () => {
    const found = leaderFinding({ leaderKey: 'l2' }, register([application()]))
    expect(found).toMatchObject({
      outcome: 'unmet',
      clause: 'P35',
      holders: ['DX2026-0007'],
      overridable: false,
    })
    expect(found.reason).not.toMatch(/DX|91110115/)
    expect(found.forOfficer).toContain('DX2026-0007')
  })

  test('U1 (P35): what an application holds itself does not stand in its way', () => {
    const again = leaderFinding({ leaderKey: 'l2', own: 'DX2026-0007' }, register([application()]))
    expect(again.outcome).toBe('met')
  })

  test('U1 (P35): an ordinary member elsewhere may lead, and the officer sees it', () => {
    const claim = { leaderKey: 'l9', isMemberElsewhere: true }
    expect(leaderFinding(claim, register([]))).toMatchObject({
      outcome: 'met',
      forOfficer: expect.stringContaining('成员') as string,
    })
    const strict = settings({ memberMayJoinElsewhere: false })
    expect(leaderFinding(claim, register([]), strict).outcome).toBe('unmet')
    expect(leaderFinding({ leaderKey: 'l9' }, register([]), strict).outcome).toBe('met')
  })

  test('U1 (P35): who leads a city, national or other district’s workshop is for the officer', () => {
    const found = leaderFinding({ leaderKey: 'l9', leadsOutside: true }, register([title()]))
    expect(found.outcome).toBe('discretion')
    expect(leaderFinding({ leaderKey: 'l1', leadsOutside: true }, register([title()])).outcome).toBe('unmet')
  })

  test.each([
    ['2026-03-09', 'met'],
    ['2026-03-10', 'met'],
    ['2026-03-11', 'unmet'],
  ])('U1 (P35, P45a): a replaced leader is free from the approval, here %s: %s', (until, expected) => {
    const replaced = title({ leaderKey: 'l5', formerLeaders: [{ leaderKey: 'l1', until }] })
    expect(outcome('l1', [replaced])).toBe(expected)
    expect(outcome('l5', [replaced])).toBe('unmet')
  })

  test('U1 (P35): a corrected identity document is one person, whichever number is used', () => {
    const merged = {
      mergedLeaders: [
        ['l1', 'typo'],
        ['typo', 'passport'],
      ],
    }
    expect(outcome('passport', [title()])).toBe('met')
    expect(outcome('passport', [title()], merged)).toBe('unmet')
    expect(outcome('l1', [title({ leaderKey: 'passport' })], merged)).toBe('unmet')
    expect(outcome('l9', [title()], merged)).toBe('met')
  })

  test('U1 (P44a): the project leader may be another person, unless the bureau says otherwise', () => {
    expect(projectLeaderFinding(false).outcome).toBe('met')
    expect(projectLeaderFinding(true, settings({ projectLeaderMayDiffer: false })).outcome).toBe('met')
    expect(projectLeaderFinding(false, settings({ projectLeaderMayDiffer: false })).outcome).toBe('unmet')
  })

  test('P35: without a number nothing is known, and nothing is refused', () => {
    const found = leaderFinding({ leaderKey: undefined }, register([title()]))
    expect(found).toMatchObject({ outcome: 'unknown', missing: ['master.leadsAnother'] })
  })

  test('P35, P45a: who takes over must lead no other workshop; his own place does not stand in the way', () => {
    const mine: TitleHolding = title()
    const others = [mine, title({ ref: 'DX-2026-002', leaderKey: 'l2' }), application({ leaderKey: 'l3' })]
    const found = (key: string | undefined) => leaderChangeFinding(mine, key, register(others)).outcome
    expect(['l1', 'l2', 'l3', 'l4', undefined].map(found)).toEqual([
      'met',
      'unmet',
      'unmet',
      'met',
      'unknown',
    ])
  })
})
