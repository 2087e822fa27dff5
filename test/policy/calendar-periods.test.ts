import fc from 'fast-check'
import {
  addMonths,
  addYears,
  clockInstant,
  clockText,
  DELIVERED_CALENDAR,
  endOfDayInstant,
  isDay,
  lastDayOfPeriod,
  NO_CALENDAR,
  shanghaiDay,
} from '#policy'

const last = (startsOn: string, count: number, unit: 'day' | 'month' | 'year') =>
  lastDayOfPeriod(startsOn, { count, unit }, DELIVERED_CALENDAR)

describe('periods by analogy with 民法典 201–203 (5.0)', () => {
  test('201: the starting day is not counted', () => {
    expect(last('2026-03-02', 1, 'day')).toBe('2026-03-03')
    expect(last('2026-03-02', 10, 'day')).toBe('2026-03-12')
  })

  test('202: a period in months or years ends on the corresponding day', () => {
    expect(last('2026-01-15', 1, 'month')).toBe('2026-02-24') // 2026-02-15 is Spring Festival
    expect(last('2026-03-10', 3, 'month')).toBe('2026-06-10')
    expect(last('2025-03-10', 1, 'year')).toBe('2026-03-10')
  })

  test('202: where the month has no such day it ends on its last day', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
    expect(addMonths('2026-03-31', 1)).toBe('2026-04-30')
    expect(last('2026-03-31', 1, 'month')).toBe('2026-04-30')
  })

  test('202: one year after 29 February is 28 February', () => {
    expect(last('2024-02-29', 1, 'year')).toBe('2025-02-28')
    expect(addYears('2028-02-29', 1)).toBe(addMonths('2028-02-29', 12))
  })

  test('203: a last day that is a rest day moves to the next working day', () => {
    expect(last('2026-08-12', 1, 'month')).toBe('2026-09-14') // Saturday → Monday
    expect(last('2026-08-20', 1, 'month')).toBe('2026-09-20') // a Sunday that is worked stays
    expect(last('2026-09-01', 1, 'month')).toBe('2026-10-08') // National Day → after the holiday
  })

  test('203: the last day ends at 24:00, or at the close of business', () => {
    expect(clockInstant('2026-09-23', '24:00')).toBe(endOfDayInstant('2026-09-23'))
    expect(clockInstant('2026-09-23', '17:30')).toBe('2026-09-23T09:30:00.000Z')
    expect(clockInstant('2026-09-23', '07:05')).toBe('2026-09-22T23:05:00.000Z')
  })

  test('a period that may reach beyond the known holidays has no last day', () => {
    expect(last('2026-12-30', 1, 'day')).toBe('2026-12-31')
    expect(last('2026-12-31', 1, 'day')).toBe(NO_CALENDAR)
    expect(last('2026-06-15', 1, 'year')).toBe(NO_CALENDAR)
  })

  test('adding months keeps the day where it exists, never leaves the month, and goes back as well', () => {
    const day = fc
      .record({
        year: fc.integer({ min: 1950, max: 2150 }),
        month: fc.integer({ min: 1, max: 12 }),
        date: fc.integer({ min: 1, max: 31 }),
      })
      .map(({ year, month, date }) =>
        [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'),
      )
      .filter(isDay)
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const moved = addMonths(from, count)
        const months = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7))
        expect(isDay(moved)).toBe(true)
        expect(months(moved) - months(from)).toBe(count)
        const same = `${moved.slice(0, 8)}${from.slice(8)}`
        if (isDay(same)) expect(moved).toBe(same)
        else expect(addMonths(moved, 0).slice(8) < from.slice(8)).toBe(true)
      }),
    )
  })

  test('a clock on a day is that clock on that day', () => {
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (minutes) =>
          `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      )
    fc.assert(
      fc.property(clock, (each) => {
        const instant = clockInstant('2026-03-01', each)
        expect([shanghaiDay(instant), clockText(instant)]).toEqual(['2026-03-01', each])
      }),
    )
  })
})
