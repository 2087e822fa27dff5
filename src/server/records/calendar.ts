import { DELIVERED_CALENDAR, withYearTable, type WorkCalendar, type YearTable } from '#policy'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import type { Database } from '../store/database'
import type { CalendarYearsTable } from '../store/tables/calendar'
import { fromJson } from './json'

type CalendarYearRow = Selectable<CalendarYearsTable>

const texts = v.array(v.string())

/** The years an officer imported, oldest version first. */
export async function importedYears(db: Kysely<Database>): Promise<readonly CalendarYearRow[]> {
  return db.selectFrom('calendar_years').selectAll().orderBy('year').orderBy('version').execute()
}

/** The working days as they are known now: what was delivered, and every imported version. */
export async function calendarNow(db: Kysely<Database>): Promise<WorkCalendar> {
  return (await importedYears(db)).map(tableOf).reduce(withYearTable, DELIVERED_CALENDAR)
}

function tableOf(row: CalendarYearRow): YearTable {
  return {
    year: row.year,
    version: row.version,
    notices: fromJson(texts, row.notices),
    rest: fromJson(texts, row.rest),
    work: fromJson(texts, row.work),
    source: { title: row.title, documentNo: row.document_no, importedBy: row.imported_by },
  }
}
