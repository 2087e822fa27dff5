import fc from 'fast-check'
import {
  addDays,
  daysBetween,
  DEFAULT_SETTINGS,
  DELIVERED_CALENDAR,
  NO_CALENDAR,
  isPublicityOver,
  publicityDay,
  publicityPeriod,
  withYearTable,
  type PublicityPeriod,
  type PublicitySettings,
} from '#policy'

const starts = fc
  .integer({ min: 0, max: 2900 })
  .map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))

function periodFrom(startsOn: string, settings: Partial<PublicitySettings> = {}): PublicityPeriod {
  const period = publicityPeriod({ startsOn }, DELIVERED_CALENDAR, { ...DEFAULT_SETTINGS, ...settings })
  if (period === NO_CALENDAR) throw new RangeError(startsOn)
  return period
}

describe('P27b: 公示期为5个工作日 (golden vectors of definitions.md 5.4)', () => {
  test.each([
    ['2025-09-25', '09-26 09-28 09-29 09-30 10-09', '2025-10-09'],
    ['2025-12-25', '12-26 12-29 12-30 12-31 01-04', '2026-01-04'],
    ['2026-02-10', '02-11 02-12 02-13 02-14 02-24', '2026-02-24'],
    ['2026-02-14', '02-24 02-25 02-26 02-27 02-28', '2026-02-28'],
    ['2026-04-29', '04-30 05-06 05-07 05-08 05-09', '2026-05-09'],
    ['2026-05-01', '05-06 05-07 05-08 05-09 05-11', '2026-05-11'],
    ['2026-06-17', '06-18 06-22 06-23 06-24 06-25', '2026-06-25'],
    ['2026-09-17', '09-18 09-20 09-21 09-22 09-23', '2026-09-23'],
    ['2026-09-24', '09-28 09-29 09-30 10-08 10-09', '2026-10-09'],
    ['2026-09-28', '09-29 09-30 10-08 10-09 10-10', '2026-10-10'],
    ['2026-12-24', '12-25 12-28 12-29 12-30 12-31', '2026-12-31'],
  ])('published on %s counts %s', (startsOn, days, endsOn) => {
    const period = periodFrom(startsOn)
    expect(period.days.map((day) => day.slice(5)).join(' ')).toBe(days)
    expect(period.endsOn).toBe(endsOn)
  })

  test('published on 2026-12-25 it cannot be computed until the notice for 2027 is imported', () => {
    expect(publicityPeriod({ startsOn: '2026-12-25' }, DELIVERED_CALENDAR)).toBe(NO_CALENDAR)
    const with2027 = withYearTable(DELIVERED_CALENDAR, {
      year: 2027,
      version: 1,
      notices: ['https://www.gov.cn/sample'],
      rest: ['2027-01-01'],
      work: [],
    })
    expect(publicityPeriod({ startsOn: '2026-12-25' }, with2027)).toMatchObject({ endsOn: '2027-01-04' })
  })
})

describe('the end', () => {
  test('is 24:00 of the last day in Shanghai, to the millisecond', () => {
    const period = periodFrom('2026-09-17')
    expect(period.endsAt).toBe('2026-09-23T16:00:00.000Z')
    expect(isPublicityOver(period, '2026-09-23T15:59:59.999Z')).toBe(false)
    expect(isPublicityOver(period, '2026-09-24T00:00:00+08:00')).toBe(true)
  })
  test('is 17:30 where the bureau says so, and not a millisecond before', () => {
    const period = periodFrom('2026-09-17', { publicityEndsAt: '17:30' })
    expect(period.endsAt).toBe('2026-09-23T09:30:00.000Z')
    expect(isPublicityOver(period, '2026-09-23T09:29:59.999Z')).toBe(false)
    expect(isPublicityOver(period, '2026-09-23T17:30:00+08:00')).toBe(true)
    expect(publicityDay(period, '2026-09-23T09:29:00.000Z')).toBe('第 5/5 个工作日')
    expect(publicityDay(period, '2026-09-23T09:30:00.000Z')).toBe('公示期满')
  })
  test('may be later when the bureau sets more days, never earlier: 4 refused, 5 and 6 taken', () => {
    expect(() => periodFrom('2026-09-07', { publicityWorkingDays: 4 })).toThrow('never shortened')
    expect(periodFrom('2026-09-07', { publicityWorkingDays: 5 }).endsOn).toBe('2026-09-14')
    expect(periodFrom('2026-09-07', { publicityWorkingDays: 6 }).endsOn).toBe('2026-09-15')
  })
  test('the starting day is excluded by default; where it counts it must be a working day itself', () => {
    const counted = { publicityCountsStartDay: true }
    expect(periodFrom('2026-09-17').days[0]).toBe('2026-09-18')
    expect(periodFrom('2026-09-17', counted).days[0]).toBe('2026-09-17')
    expect(periodFrom('2026-09-12', counted)).toEqual(periodFrom('2026-09-12'))
  })
  test('our reading, the start day not counted, is never shorter than the other one', () => {
    fc.assert(
      fc.property(starts, (startsOn) => {
        const ours = publicityPeriod({ startsOn }, DELIVERED_CALENDAR)
        const other = publicityPeriod({ startsOn }, DELIVERED_CALENDAR, {
          ...DEFAULT_SETTINGS,
          publicityCountsStartDay: true,
        })
        return ours === NO_CALENDAR || other === NO_CALENDAR || ours.endsOn >= other.endsOn
      }),
    )
  })
  test('whatever is set, at least 5 working days after the first are counted, and no end is earlier than its last', () => {
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: 5, max: 12 }),
        fc.integer({ min: -3, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
        (startsOn, publicityWorkingDays, stated, down) => {
          const period = publicityPeriod(
            {
              startsOn,
              statedEndsOn: addDays(startsOn, stated),
              notCounted: down.map((count) => addDays(startsOn, count)),
            },
            DELIVERED_CALENDAR,
            { ...DEFAULT_SETTINGS, publicityWorkingDays },
          )
          if (period === NO_CALENDAR) return
          expect(period.days.length).toBeGreaterThanOrEqual(publicityWorkingDays)
          expect(period.days.every((day) => day > startsOn && day <= period.endsOn)).toBe(true)
          expect(period.days.some((day) => down.includes(daysBetween(startsOn, day)))).toBe(false)
          expect(period.endsOn >= addDays(startsOn, stated)).toBe(true)
        },
      ),
    )
  })
})

describe('where it stands today', () => {
  const period = periodFrom('2026-09-24')
  test.each([
    ['2026-09-24', '2026年9月28日起计 5 个工作日'],
    ['2026-09-28', '第 1/5 个工作日'],
    ['2026-09-29', '第 2/5 个工作日'],
    ['2026-10-03', '第 3/5 个工作日'],
    ['2026-10-09', '第 5/5 个工作日'],
    ['2026-10-10', '公示期满'],
  ])('%s: %s', (today, text) => {
    expect(publicityDay(period, `${today}T12:00:00+08:00`)).toBe(text)
  })
})
