import {
  LIST_ENTRY,
  transition,
  type Actor,
  type EntryObjection,
  type ListEntryEvent,
  type ListEntryState,
  type PublicityPeriod,
  type Settings,
} from '#policy'
import type { Kysely, Selectable } from 'kysely'
import * as v from 'valibot'
import { Refusal, type WriteContext } from '../kernel'
import type { Database } from '../store/database'
import { fromJson } from './json'
import type { ListEntriesTable, ListsTable, PublicitiesTable } from '../store/tables/award'

export type ListRow = Selectable<ListsTable>
export type EntryRow = Selectable<ListEntriesTable>
export type PublicityRow = Selectable<PublicitiesTable>

/** One proposed list; a missing one is refused. */
export async function listById(db: Kysely<Database>, id: string): Promise<ListRow> {
  const row = await db.selectFrom('lists').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** One entry of a list; a missing one is refused. */
export async function entryById(db: Kysely<Database>, id: string): Promise<EntryRow> {
  const row = await db.selectFrom('list_entries').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND')
  return row
}

/** The entry of this kind that stands for an application: neither removed nor absent. */
export async function standingEntry(
  db: Kysely<Database>,
  applicationId: string,
  kind: EntryRow['kind'],
): Promise<EntryRow | undefined> {
  return db
    .selectFrom('list_entries')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('kind', '=', kind)
    .where('state', '!=', 'removed')
    .executeTakeFirst()
}

/** The publicity of a list, once published. */
export async function publicityOf(db: Kysely<Database>, listId: string): Promise<PublicityRow | undefined> {
  return db.selectFrom('publicities').selectAll().where('list_id', '=', listId).executeTakeFirst()
}

/** What is known of the objections to an entry, as the decisions of `#policy` ask it. */
export async function objectionsOf(
  db: Kysely<Database>,
  entryId: string,
): Promise<readonly (EntryObjection & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('objections')
    .select(['id', 'is_open', 'is_upheld'])
    .where('entry_id', '=', entryId)
    .execute()
  return rows.map((row) => ({ id: row.id, isOpen: row.is_open === 1, isUpheld: row.is_upheld === 1 }))
}

/** What stands against conferring an entry: its own objections and, where the bureau set so, open ones to the list. */
export async function objectionsAgainst(
  db: Kysely<Database>,
  entry: EntryRow,
  { objectionHolds }: Pick<Settings, 'objectionHolds'>,
): Promise<readonly EntryObjection[]> {
  const own = await objectionsOf(db, entry.id)
  if (objectionHolds === 'entry') return own
  const others = await db
    .selectFrom('objections')
    .innerJoin('list_entries', 'list_entries.id', 'objections.entry_id')
    .select('objections.id')
    .where('list_entries.list_id', '=', entry.list_id)
    .where('objections.is_open', '=', 1)
    .execute()
  return [...own, ...others.map(() => ({ isOpen: true, isUpheld: false }))]
}

/** Moves an entry along its lifecycle table, or refuses. */
export async function moveEntry(
  ctx: WriteContext,
  entry: EntryRow,
  event: ListEntryEvent,
  by: Actor,
): Promise<void> {
  const row = transition(LIST_ENTRY, entry.state, event)
  if (row === undefined || !row.by.includes(by)) throw new Refusal('STATE_CONFLICT')
  await setEntryState(ctx, entry, row.to)
}

/** Writes the new state; an entry that somebody moved meanwhile is left alone. */
async function setEntryState(ctx: WriteContext, entry: EntryRow, state: ListEntryState): Promise<void> {
  const result = await ctx.db
    .updateTable('list_entries')
    .set({ state, state_version: entry.state_version + 1, updated_at: ctx.now })
    .where('id', '=', entry.id)
    .where('state_version', '=', entry.state_version)
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) throw new Refusal('VERSION_STALE')
}

/** The project of an application that is not named any more cannot be selected either (P31, P33b). */
export async function dropProjectOf(ctx: WriteContext, applicationId: string): Promise<void> {
  const project = await standingEntry(ctx.db, applicationId, 'project')
  if (project === undefined || project.state === 'awarded') return
  await setEntryState(ctx, project, 'removed')
}

/** A list that changed has a new version: who publishes must have seen it as it is. */
export async function touchList(ctx: WriteContext, list: ListRow): Promise<void> {
  await ctx.db
    .updateTable('lists')
    .set({ state_version: list.state_version + 1 })
    .where('id', '=', list.id)
    .execute()
}

/** The entries of a list, workshops first, in the order they were proposed. */
export async function entriesOf(db: Kysely<Database>, listId: string): Promise<readonly EntryRow[]> {
  return db
    .selectFrom('list_entries')
    .selectAll()
    .where('list_id', '=', listId)
    .orderBy('kind', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** A publicity as the calendar rules speak of it. */
export function periodOf(row: PublicityRow): PublicityPeriod {
  return {
    startsOn: row.starts_on,
    days: fromJson(v.array(v.string()), row.working_days),
    endsOn: row.ends_on,
    endsAt: row.ends_at,
  }
}
