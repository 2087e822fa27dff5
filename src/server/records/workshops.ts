import type { Kysely, Selectable } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { AnnualReportsTable, ProjectsTable, WorkshopsTable } from '../store/tables/award'

export type WorkshopRow = Selectable<WorkshopsTable>
export type ProjectRow = Selectable<ProjectsTable>
export type ReportRow = Selectable<AnnualReportsTable>

/** One titled workshop; a missing one is refused. */
export async function workshopById(db: Kysely<Database>, id: string): Promise<WorkshopRow> {
  const row = await db.selectFrom('workshops').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** One project; a missing one is refused. */
export async function projectById(db: Kysely<Database>, id: string): Promise<ProjectRow> {
  const row = await db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** The report a workshop owes for a year, when there is one. */
export async function reportOf(
  db: Kysely<Database>,
  workshopId: string,
  year: number,
): Promise<ReportRow | undefined> {
  return db
    .selectFrom('annual_reports')
    .selectAll()
    .where('workshop_id', '=', workshopId)
    .where('year', '=', year)
    .executeTakeFirst()
}
