import { settingsFrom, type IgnoredSetting, type Settings } from '#policy'
import type { Kysely, Selectable } from 'kysely'
import type { Database } from '../store/database'
import type { SettingChangesTable } from '../store/tables/settings'

export type SettingChangeRow = Selectable<SettingChangesTable>

/** Every change, in the order they were proposed; one setting has one open proposal at most. */
export async function settingChanges(db: Kysely<Database>): Promise<readonly SettingChangeRow[]> {
  return db.selectFrom('setting_changes').selectAll().orderBy('seq').execute()
}

/** The values in force, and what of the stored ones is not obeyed. */
export function inForce(changes: readonly SettingChangeRow[]): {
  readonly settings: Settings
  readonly ignored: readonly IgnoredSetting[]
} {
  const approved = changes.filter(({ state }) => state === 'approved')
  return settingsFrom(
    approved.map(({ setting, value }) => ({ id: setting, value: JSON.parse(value) as unknown })),
  )
}

/** The values in force now; read in the transaction that acts on them, so that nothing old is ever obeyed. */
export async function settingsNow(db: Kysely<Database>): Promise<Settings> {
  return inForce(await settingChanges(db)).settings
}

/** The values an application is measured by: those of the moment its round opened. What is approved later waits for the next. */
export async function settingsOfRound(
  db: Kysely<Database>,
  round: { readonly opens_at: string },
): Promise<Settings> {
  return settingsAt(db, round.opens_at)
}

/** The values that were in force at an instant. */
export async function settingsAt(db: Kysely<Database>, instant: string): Promise<Settings> {
  const changes = await settingChanges(db)
  return inForce(changes.filter(({ decided_at }) => decided_at !== null && decided_at <= instant)).settings
}

/** One change that waits for its approval; undefined when it was decided or never was. */
export async function changeById(db: Kysely<Database>, id: string): Promise<SettingChangeRow | undefined> {
  return db.selectFrom('setting_changes').selectAll().where('id', '=', id).executeTakeFirst()
}
