import { isLiveTitle, type TitleState } from '#policy'
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

/** P34b: where a title stands; one that is not live any more has ended, whatever else was noted. */
export function titleStateOf({ is_live, title_state: state }: WorkshopRow): TitleState {
  return is_live === 0 && isLiveTitle(state) ? 'revoked' : state
}

/** P31, P34a: a titled workshop that may have projects; refused once its title has ended. */
export async function titledWorkshop(db: Kysely<Database>, id: string): Promise<WorkshopRow> {
  const workshop = await workshopById(db, id)
  if (!isLiveTitle(titleStateOf(workshop))) throw new Refusal('TITLE_ENDED')
  return workshop
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
