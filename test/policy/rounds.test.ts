import { holdsPlace, projectSelectable, quotaCeiling, withinQuota } from '../../src/policy/rounds/quota'

describe('P30b, P32b: quotas', () => {
  test.each([
    ['workshop', 2, true],
    ['workshop', 3, true],
    ['workshop', 4, false],
    ['project', 9, true],
    ['project', 10, true],
    ['project', 11, false],
  ] as const)('%s: %i entries fit: %s', (kind, taken, fits) => {
    expect(withinQuota(kind, taken)).toBe(fits)
  })

  test('a notice may set less', () => {
    expect(withinQuota('workshop', 2, 2)).toBe(true)
    expect(withinQuota('workshop', 3, 2)).toBe(false)
  })

  test('a notice that sets more changes nothing', () => {
    expect(withinQuota('workshop', 4, 5)).toBe(false)
    expect(quotaCeiling('workshop')).toBe(3)
    expect(quotaCeiling('project')).toBe(10)
  })

  test('R-8: entries in publicity, on hold and awarded hold a place, a removed one frees it', () => {
    expect((['proposed', 'publicised', 'onHold', 'awarded'] as const).map(holdsPlace)).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(holdsPlace('removed')).toBe(false)
  })
})

describe('P31, P33b: the project of a workshop that was not selected is not selectable', () => {
  test.each([
    ['titled', 'met'],
    ['proposed', 'met'],
    ['publicised', 'met'],
    ['onHold', 'met'],
    ['awarded', 'met'],
    ['removed', 'unmet'],
    ['notListed', 'unmet'],
  ] as const)('workshop %s: %s', (workshop, outcome) => {
    expect(projectSelectable(workshop).outcome).toBe(outcome)
  })
})
