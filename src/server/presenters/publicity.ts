import type { publicitySchema } from '#contract'
import { isPublicityOver, publicityDay, publicName, type Settings } from '#policy'
import type { Kysely } from 'kysely'
import type { InferOutput } from 'valibot'
import { periodOf, type PublicityRow } from '../records/lists'
import { settingsNow } from '../records/settings'
import type { Database } from '../store/database'
import { entryStatus } from './status'

type Publicity = InferOutput<typeof publicitySchema>

/** A publicity as anybody may read it. What is named here is all that leaves; amounts only where the bureau shows them. */
export async function presentPublicity(
  db: Kysely<Database>,
  row: PublicityRow,
  now: string,
): Promise<Publicity> {
  const period = periodOf(row)
  const list = await db
    .selectFrom('lists')
    .select('title')
    .where('id', '=', row.list_id)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    title: list.title,
    startsOn: period.startsOn,
    endsOn: period.endsOn,
    endsAt: period.endsAt,
    progress: publicityDay(period, now),
    workingDays: [...period.days],
    phase: isPublicityOver(period, now) ? 'ended' : 'running',
    contact: row.contact,
    entries: await entriesShown(db, row.list_id, await settingsNow(db)),
  }
}

/** What was taken off before the list went public was never shown and is not shown now. */
async function entriesShown(
  db: Kysely<Database>,
  listId: string,
  settings: Settings,
): Promise<Publicity['entries']> {
  const rows = await db
    .selectFrom('list_entries')
    .innerJoin('applications', 'applications.filing_id', 'list_entries.application_id')
    .select([
      'list_entries.id',
      'list_entries.kind',
      'list_entries.state',
      'list_entries.approved_fen',
      'applications.workshop_name',
      'applications.project_name',
      'applications.unit_name',
      'applications.leader_name',
      'applications.occupation_name',
    ])
    .where('list_entries.list_id', '=', listId)
    .where('list_entries.was_public', '=', 1)
    .orderBy('list_entries.kind', 'desc')
    .orderBy('list_entries.created_at')
    .orderBy('list_entries.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    workshopName: row.workshop_name,
    projectName: row.kind === 'project' ? row.project_name : null,
    unitName: row.unit_name,
    leaderName: publicName(row.leader_name, settings),
    occupation: row.occupation_name,
    ...(settings.publicAmount && row.approved_fen !== null ? { approvedFen: row.approved_fen } : {}),
    status: entryStatus(row.state, row.kind),
  }))
}
