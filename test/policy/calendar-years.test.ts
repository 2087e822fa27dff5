import {
  coveredUntil,
  dayKind,
  DELIVERED_BY,
  DELIVERED_CALENDAR,
  importYear,
  isWorkingDay,
  newestTables,
  NO_CALENDAR,
  noticesOf,
  tablesFor,
  withYearTable,
  type WorkCalendar,
} from '#policy'

const SOURCE = {
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  documentNo: null,
  importedBy: '李经办',
}
const file = (year: number, ...extra: readonly { date: string; isOffDay: boolean }[]) => ({
  year,
  papers: ['https://www.gov.cn/sample.htm'],
  days: [{ date: `${year}-01-01`, isOffDay: true }, { date: `${year}-10-01`, isOffDay: true }, ...extra],
})

function imported(calendar: WorkCalendar, json: unknown): WorkCalendar {
  const result = importYear(calendar, json, SOURCE)
  if (!result.ok) throw new Error(result.message)
  return withYearTable(calendar, result.table)
}

describe('year tables by version (P27b: 工作日 are counted by the notice in force)', () => {
  const first = imported(DELIVERED_CALENDAR, file(2027))
  const second = imported(first, file(2027, { date: '2027-01-04', isOffDay: true }))

  test('a new year is version 1 and carries its source and who imported it', () => {
    expect(first.find(({ year }) => year === 2027)).toMatchObject({ version: 1, source: SOURCE })
    expect(coveredUntil(DELIVERED_CALENDAR)).toBe('2026-12-31')
    expect(coveredUntil(first)).toBe('2027-12-31')
  })

  test('a newer version replaces the one before, which stays listed', () => {
    expect(isWorkingDay('2027-01-04', first)).toBe(true)
    expect(isWorkingDay('2027-01-04', second)).toBe(false)
    expect(second.filter(({ year }) => year === 2027).map(({ version }) => version)).toEqual([2, 1])
    expect(newestTables(second).map(({ year, version }) => [year, version])).toEqual([
      ...[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, 1]),
      [2027, 2],
    ])
  })

  test('the newest version counts in whatever order the versions were put together', () => {
    const [two, one] = second.filter(({ year }) => year === 2027)
    if (one === undefined || two === undefined) throw new Error('two versions expected')
    const other = withYearTable(withYearTable(DELIVERED_CALENDAR, two), one)
    expect(other).toEqual(second)
  })

  test('a delivered year can be replaced as well: an emergency notice', () => {
    const delivered = DELIVERED_CALENDAR.find(({ year }) => year === 2026)
    const changed = imported(DELIVERED_CALENDAR, {
      year: 2026,
      papers: ['https://www.gov.cn/sample.htm'],
      days: [
        ...(delivered?.rest ?? []).map((date) => ({ date, isOffDay: true })),
        ...(delivered?.work ?? []).map((date) => ({ date, isOffDay: false })),
        { date: '2026-09-03', isOffDay: true },
      ],
    })
    expect(isWorkingDay('2026-09-03', changed)).toBe(false)
    expect(isWorkingDay('2026-09-20', changed)).toBe(true)
    expect(changed.find(({ year }) => year === 2026)?.version).toBe(2)
  })

  test('a file that says the same as the version in force is refused, so is one that cannot be right', () => {
    expect(importYear(first, file(2027), SOURCE)).toEqual({
      ok: false,
      message: '与 2027 年现在用的第 1 版完全相同，没有导入。',
    })
    expect(importYear(second, file(2027), SOURCE)).toMatchObject({ ok: true, table: { version: 3 } })
    expect(importYear(first, null, SOURCE)).toEqual({ ok: false, message: '文件不是放假安排的格式。' })
  })

  test('coverage ends before the first year that is missing', () => {
    const gap = imported(DELIVERED_CALENDAR, file(2028))
    expect(coveredUntil(gap)).toBe('2026-12-31')
    expect(isWorkingDay('2027-03-01', gap)).toBe(NO_CALENDAR)
    expect(coveredUntil([])).toBeNull()
  })
})

describe('what a person checks a date with', () => {
  test.each([
    ['2026-09-07', '工作日'],
    ['2026-09-12', '周末'],
    ['2026-09-20', '调休上班'],
    ['2026-10-01', '放假'],
    ['2026-10-03', '放假'],
    ['2018-12-31', '放假'],
    ['2027-01-01', NO_CALENDAR],
  ])('%s is %p', (day, kind) => {
    expect(dayKind(day, DELIVERED_CALENDAR)).toBe(kind)
  })

  test('the tables of a span are those of its years, and of a later notice that speaks of its days', () => {
    const years = (from: string, to: string) =>
      tablesFor(from, to, DELIVERED_CALENDAR).map(({ year }) => year)
    expect(years('2026-09-17', '2026-09-23')).toEqual([2026])
    expect(years('2025-12-26', '2026-01-04')).toEqual([2025, 2026])
    expect(years('2018-12-24', '2018-12-29')).toEqual([2018, 2019])
    expect(years('2018-12-20', '2018-12-28')).toEqual([2018])
    expect(years('2027-01-04', '2027-01-08')).toEqual([])
  })

  test('every delivered notice has a title, a document number and an address of gov.cn', () => {
    for (const table of DELIVERED_CALENDAR)
      for (const { title, documentNo, address } of noticesOf(table)) {
        expect(title).toMatch(/^国务院办公厅关于.*20\d\d年.*的通知$/)
        expect(documentNo).toMatch(/^国办发明电〔20\d\d〕\d+号$/)
        expect(address).toMatch(/^https:\/\/www\.gov\.cn\//)
      }
    expect(noticesOf(DELIVERED_CALENDAR[1] ?? never()).map(({ title }) => title)).toEqual([
      '国务院办公厅关于2019年部分节假日安排的通知',
      '国务院办公厅关于调整2019年劳动节假期安排的通知',
    ])
    expect(DELIVERED_BY).toBe('随系统提供')
  })

  test('an imported table is cited by what was entered with it', () => {
    const [table] = tablesFor('2027-01-04', '2027-01-04', imported(DELIVERED_CALENDAR, file(2027)))
    expect(noticesOf(table ?? never())).toEqual([
      { title: SOURCE.title, documentNo: null, address: 'https://www.gov.cn/sample.htm' },
    ])
  })
})

function never(): never {
  throw new Error('a table is expected')
}
