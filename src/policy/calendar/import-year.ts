import type { WorkCalendar } from './working-days'
import { parseYearTable, type YearDays, type YearSource, type YearTable } from './year-table'

export type ImportedYear =
  { readonly ok: true; readonly table: YearTable } | { readonly ok: false; readonly message: string }

/**
 * The next version of a year from a file, or a sentence why not. What says the same as the version in force is refused:
 * a version list in which nothing changed would mislead.
 */
export function importYear(calendar: WorkCalendar, json: unknown, source: YearSource): ImportedYear {
  const parsed = parseYearTable(json)
  if (!parsed.ok) return parsed
  const newest = calendar.find(({ year }) => year === parsed.table.year)
  if (newest !== undefined && saysTheSame(newest, parsed.table))
    return {
      ok: false,
      message: `与 ${newest.year} 年现在用的第 ${newest.version} 版完全相同，没有导入。`,
    }
  return { ok: true, table: { ...parsed.table, version: (newest?.version ?? 0) + 1, source } }
}

function saysTheSame(one: YearDays, other: YearDays): boolean {
  const text = ({ rest, work }: YearDays) => JSON.stringify([[...rest].sort(), [...work].sort()])
  return text(one) === text(other)
}
