import { isDay, weekdayOf, type Day } from './day'

/** What the State Council's notice for one year says. Days may lie in the last days of the year before. */
export interface YearDays {
  readonly year: number
  /** Addresses of the notice and of any that changed it. */
  readonly notices: readonly string[]
  readonly rest: readonly Day[]
  /** Weekend days that are worked (调休). */
  readonly work: readonly Day[]
}

/** Where a table comes from, when somebody imported it. */
export interface YearSource {
  readonly title: string
  readonly documentNo: string | null
  readonly importedBy: string
}

/** The days of a year as one version of them knows them: 1 is the first, a changed notice makes the next. */
export interface YearTable extends YearDays {
  readonly version: number
  /** Absent for what the product is delivered with. */
  readonly source?: YearSource
}

export type ParsedYearTable =
  { readonly ok: true; readonly table: YearDays } | { readonly ok: false; readonly message: string }

const refuse = (message: string): ParsedYearTable => ({ ok: false, message })

/**
 * A year's table from the JSON of a file in the form of holiday-cn:
 * `{ year, papers: [url], days: [{ date, isOffDay }] }`. A table that cannot be right is refused with a sentence.
 */
export function parseYearTable(json: unknown): ParsedYearTable {
  if (!isRecord(json)) return refuse('文件不是放假安排的格式。')
  const { year, papers, days } = json
  if (!Number.isSafeInteger(year) || Number(year) < 2018 || Number(year) > 2100)
    return refuse('文件里没有年份。')
  const notices = listOf(papers).filter(
    (address) => typeof address === 'string' && /^https?:\/\/\S+$/.test(address),
  )
  if (notices.length === 0) return refuse('文件里没有国务院通知的网址。')
  const rest: Day[] = []
  const work: Day[] = []
  for (const entry of listOf(days)) {
    const { date, isOffDay } = isRecord(entry) ? entry : {}
    if (typeof date !== 'string' || !isDay(date) || typeof isOffDay !== 'boolean')
      return refuse('文件里有一天写得不对。')
    if (!belongsTo(date, Number(year))) return refuse(`${date} 不属于 ${Number(year)} 年的放假安排。`)
    if (rest.includes(date) || work.includes(date)) return refuse(`${date} 写了两次。`)
    if (!isOffDay && weekdayOf(date) < 6) return refuse(`${date} 不是周末，不会是调休上班日。`)
    if (isOffDay) rest.push(date)
    else work.push(date)
  }
  if (!rest.includes(`${Number(year)}-01-01`)) return refuse('文件里没有元旦，可能不完整。')
  if (!rest.includes(`${Number(year)}-10-01`)) return refuse('文件里没有国庆节，可能不完整。')
  return {
    ok: true,
    table: {
      year: Number(year),
      notices: notices as readonly string[],
      rest: rest.sort(),
      work: work.sort(),
    },
  }
}

/** A notice rules its own year and the days around New Year's Day of it. */
function belongsTo(day: Day, year: number): boolean {
  return day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
