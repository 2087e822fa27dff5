import fc from 'fast-check'
import {
  addDays,
  addYears,
  extensionFinding,
  hasEnded,
  latestEnd,
  overlapFinding,
  periodFinding,
  startFinding,
  type ProjectEnd,
} from '#policy'

const START = '2026-09-07'
const period = (endsOn: string, startsOn = START) => ({ startsOn, endsOn })

describe('5.8 project period (P32c): end ≤ start + 1 year − 1 day', () => {
  test.each([
    ['2027-09-05', 'met', 'a day less than 12 months'],
    ['2027-09-06', 'met', '12 months'],
    ['2027-09-07', 'unknown', '12 months and a day, the reason is missing'],
    ['2026-09-07', 'met', 'one day'],
    ['2026-09-06', 'unmet', 'ends before it starts'],
  ])('from 2026-09-07 to %s: %s (%s)', (endsOn, expected) => {
    expect(periodFinding(period(endsOn)).outcome).toBe(expected)
  })
  test('「一般」: longer with a reason goes to the bureau, approved it is in order', () => {
    const longer = { reason: '设备到货晚', isApproved: false }
    expect(periodFinding(period('2027-09-07'), longer).outcome).toBe('discretion')
    expect(periodFinding(period('2027-09-07'), { ...longer, isApproved: true }).outcome).toBe('met')
    expect(periodFinding(period('2027-09-07'), { reason: ' ', isApproved: true }).outcome).toBe('unknown')
    expect(periodFinding(period('2026-09-06'), { ...longer, isApproved: true }).outcome).toBe('unmet')
  })
  test('from 29 February the year ends on 27 February', () =>
    expect(latestEnd('2028-02-29')).toBe('2029-02-27'))
  test('the latest end is the day before the same day next year', () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n))
    fc.assert(fc.property(days, (day) => addDays(latestEnd(day), 1) === addYears(day, 1)))
  })
})

describe('5.8 start date (P29b, P32c): not earlier than the decision, by setting', () => {
  test.each([
    ['2026-09-06', 'unmet'],
    ['2026-09-07', 'met'],
    ['2026-09-08', 'met'],
  ])('decided on 2026-09-07, starts on %s: %s', (startsOn, expected) => {
    expect(startFinding(startsOn, '2026-09-07').outcome).toBe(expected)
    expect(startFinding(startsOn, '2026-09-07', { projectStartsAfterDecision: false }).outcome).toBe('met')
  })
})

describe('5.8 extension (P32c): asked for before the end, the bureau decides', () => {
  const asked = { on: '2027-09-06', endsOn: '2027-12-31', reason: '设备到货晚' }
  const running = period('2027-09-06')
  test.each([
    ['2027-09-05', 'discretion'],
    ['2027-09-06', 'discretion'],
    ['2027-09-07', 'unmet'],
  ])('period to 2027-09-06, asked on %s: %s', (on, expected) => {
    expect(extensionFinding(running, { ...asked, on }).outcome).toBe(expected)
  })
  test('a reason and a later end are wanted', () => {
    expect(extensionFinding(running, { ...asked, reason: '' }).outcome).toBe('unknown')
    expect(extensionFinding(running, { ...asked, endsOn: '2027-09-06' }).outcome).toBe('unmet')
  })
})

describe('5.8 ended (P43a): the end date is over, or an early completion was filed', () => {
  test.each([
    ['2027-09-05', false],
    ['2027-09-06', false],
    ['2027-09-07', true],
  ])('period to 2027-09-06, on %s: %s', (today, expected) => {
    expect(hasEnded(period('2027-09-06'), today)).toBe(expected)
  })
  test('finished early on 2027-03-01', () => {
    const early = { ...period('2027-09-06'), finishedEarlyOn: '2027-03-01' }
    expect(['2027-02-28', '2027-03-01'].map((today) => hasEnded(early, today))).toEqual([false, true])
  })
})

describe('5.8 spanning two rounds (P32a, P51): the new one starts after the other has ended, by setting', () => {
  const first: ProjectEnd = period('2027-09-06')
  const next = (startsOn: string) => ({ startsOn, endsOn: '2028-08-31' })
  const decide = (
    startsOn: string,
    setting: 'afterEnd' | 'allowed' | 'refused' = 'afterEnd',
    other = first,
    today = '2027-05-01',
  ) => overlapFinding(next(startsOn), [other], today, { overlappingProjects: setting }).outcome

  test.each([
    ['2027-09-05', 'discretion'],
    ['2027-09-06', 'discretion'],
    ['2027-09-07', 'met'],
  ])('the first runs to 2027-09-06, the next starts on %s: %s', (startsOn, expected) => {
    expect(decide(startsOn)).toBe(expected)
    expect(overlapFinding(next(startsOn), [first], '2027-05-01').outcome).toBe(expected)
  })
  test('the text is silent, so an overlap is never refused by default', () =>
    expect(decide('2027-01-01')).not.toBe('unmet'))
  test('an early completion makes room', () => {
    expect(decide('2027-05-02', 'afterEnd', { ...first, finishedEarlyOn: '2027-05-01' })).toBe('met')
  })
  test('where the bureau allows it, or allows nothing while one runs', () => {
    expect(decide('2027-01-01', 'allowed')).toBe('met')
    expect(decide('2027-09-07', 'refused')).toBe('unmet')
    expect(decide('2027-09-08', 'refused', first, '2027-09-07')).toBe('met')
  })
})
