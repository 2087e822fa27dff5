import fc from 'fast-check'
import {
  DELIVERED_CALENDAR,
  NO_CALENDAR,
  addDays,
  addWorkingDays,
  addYears,
  clockText,
  dayText,
  daysBetween,
  deadlineText,
  endOfDayInstant,
  isDay,
  isWorkingDay,
  momentText,
  parseYearTable,
  shanghaiDay,
  startOfDayInstant,
  weekdayOf,
  withYearTable,
  workingDaysAfter,
} from '#policy'

const day = fc
  .date({ min: new Date('2018-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  test.each(['2024-02-29', '2026-12-31', '1949-12-31'])('%s is a day', (text) =>
    expect(isDay(text)).toBe(true),
  )
  test.each(['2025-02-29', '2026-13-01', '2026-1-1', '2026-01-32', '', '2026-01-01T00:00'])(
    '%s is no day',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )
  test('every day of four centuries follows the one before, as Date has it', () => {
    let each = '1800-01-01'
    for (let ms = Date.UTC(1800, 0, 1); ms <= Date.UTC(2200, 0, 1); ms += 86_400_000) {
      if (new Date(ms).toISOString().slice(0, 10) !== each) throw new RangeError(each)
      each = addDays(each, 1)
    }
    expect(each).toBe('2200-01-02')
  })
  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    )
  })
  test('a year later is the same date; 29 February becomes the 28th', () => {
    expect(addYears('2027-01-15', 1)).toBe('2028-01-15')
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
  })
  test('weekdays, Monday first', () => {
    expect(['2026-09-07', '2026-09-12', '2026-09-13', '1969-12-29'].map(weekdayOf)).toEqual([1, 6, 7, 1])
  })
  test('a day in words', () => expect(dayText('2026-09-07')).toBe('2026年9月7日'))
  test('the day in Shanghai changes at 16:00 UTC', () => {
    expect(shanghaiDay('2026-12-31T15:59:59.999Z')).toBe('2026-12-31')
    expect(shanghaiDay('2026-12-31T16:00:00.000Z')).toBe('2027-01-01')
    expect(shanghaiDay('2027-01-01T00:00:00+08:00')).toBe('2027-01-01')
  })
  test('24:00 of a day is 00:00 of the next', () => {
    expect(endOfDayInstant('2026-12-31')).toBe('2026-12-31T16:00:00.000Z')
    fc.assert(fc.property(day, (each) => endOfDayInstant(each) === startOfDayInstant(addDays(each, 1))))
    fc.assert(fc.property(day, (each) => shanghaiDay(startOfDayInstant(each)) === each))
  })
})

describe('moments as people read them', () => {
  test('the clock of Shanghai', () => {
    expect(['2026-12-31T02:32:59Z', '2026-12-31T16:00:00Z', '1969-12-31T15:59:00Z'].map(clockText)).toEqual([
      '10:32',
      '00:00',
      '23:59',
    ])
    expect(momentText('2026-12-31T16:05:00Z')).toBe('2027年1月1日 00:05')
  })
  test('a deadline at midnight is 24:00 of the day before', () => {
    expect(deadlineText(endOfDayInstant('2026-12-31'))).toBe('2026年12月31日 24:00')
    expect(deadlineText('2026-12-31T09:30:00Z')).toBe('2026年12月31日 17:30')
  })
})

describe('working days', () => {
  const works = (each: string) => isWorkingDay(each, DELIVERED_CALENDAR)

  test('every delivered year has its notice, a New Year and a National Day', () => {
    expect(DELIVERED_CALENDAR.map(({ year }) => year)).toEqual([
      2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ])
    for (const { year, notices, rest, work } of DELIVERED_CALENDAR) {
      expect(notices.length).toBeGreaterThan(0)
      expect(rest).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-10-01`]))
      expect(work.filter((each) => rest.includes(each))).toEqual([])
    }
  })
  test.each([
    ['2026-02-14', true, 'a Saturday that is worked'],
    ['2026-02-16', false, 'Spring Festival on a Monday'],
    ['2026-09-20', true, 'a Sunday that is worked'],
    ['2026-10-01', false, 'National Day'],
    ['2026-09-07', true, 'an ordinary Monday'],
    ['2026-09-12', false, 'an ordinary Saturday'],
    ['2018-12-31', false, 'a Monday that the notice of 2019 gives free'],
    ['2018-12-29', true, 'a Saturday that the notice of 2019 has worked'],
  ])('%s: %s, %s', (each, expected) => {
    expect(works(each)).toBe(expected)
  })
  test('a year without a notice is not guessed, not even a weekend of it', () => {
    expect(works('2027-01-02')).toBe(NO_CALENDAR)
    expect(works('2017-12-31')).toBe(NO_CALENDAR)
    expect(addWorkingDays('2026-12-31', 1, DELIVERED_CALENDAR)).toBe(NO_CALENDAR)
    expect(workingDaysAfter('2026-12-28', 4, DELIVERED_CALENDAR)).toBe(NO_CALENDAR)
  })
  test('n working days after a day are n worked days, none left out', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, count) => {
        const days = workingDaysAfter(from, count, DELIVERED_CALENDAR)
        if (days === NO_CALENDAR) return
        expect(days).toHaveLength(count)
        expect(days.every((each) => works(each) === true)).toBe(true)
        const last = days.at(-1) ?? from
        const between = Array.from({ length: daysBetween(from, last) }, (_, i) => addDays(from, i + 1))
        expect(between.filter((each) => works(each))).toEqual(days)
        expect(addWorkingDays(from, count, DELIVERED_CALENDAR)).toBe(last)
      }),
    )
  })
})

describe('importing a year', () => {
  const file = {
    year: 2027,
    papers: ['https://www.gov.cn/zhengce/content/2026-11/sample.htm'],
    days: [
      { name: '元旦', date: '2027-01-01', isOffDay: true },
      { name: '元旦', date: '2026-12-31', isOffDay: true },
      { name: '元旦', date: '2027-01-03', isOffDay: false },
      { name: '国庆节', date: '2027-10-01', isOffDay: true },
    ],
  }

  test('a complete file extends the calendar, and rules the last days of the year before', () => {
    const parsed = parseYearTable(file)
    expect(parsed).toMatchObject({ ok: true, table: { year: 2027, work: ['2027-01-03'] } })
    if (!parsed.ok) return
    const calendar = withYearTable(DELIVERED_CALENDAR, { ...parsed.table, version: 1 })
    expect(isWorkingDay('2026-12-31', calendar)).toBe(false)
    expect(isWorkingDay('2027-01-03', calendar)).toBe(true)
    expect(isWorkingDay('2027-01-04', calendar)).toBe(true)
    expect(withYearTable(calendar, { ...parsed.table, version: 1 })).toEqual(calendar)
  })
  const withDay = (date: string) => ({ ...file, days: [...file.days, { date, isOffDay: true }] })
  test.each([
    ['no object', [], '文件不是放假安排的格式。'],
    ['no year', { ...file, year: '2027' }, '文件里没有年份。'],
    ['no notice', { ...file, papers: ['notice'] }, '文件里没有国务院通知的网址。'],
    ['no such day', withDay('2027-02-29'), '文件里有一天写得不对。'],
    ['a day of another year', withDay('2028-02-01'), '2028-02-01 不属于 2027 年的放假安排。'],
    ['a day twice', withDay('2027-10-01'), '2027-10-01 写了两次。'],
    [
      'a weekday said to be worked',
      { ...file, days: [...file.days, { date: '2027-10-08', isOffDay: false }] },
      '2027-10-08 不是周末，不会是调休上班日。',
    ],
    ['half a file', { ...file, days: file.days.slice(0, 3) }, '文件里没有国庆节，可能不完整。'],
    ['an empty file', { ...file, days: [] }, '文件里没有元旦，可能不完整。'],
  ])('%s is refused with a sentence', (_case, json, message) => {
    expect(parseYearTable(json)).toEqual({ ok: false, message })
  })
})
