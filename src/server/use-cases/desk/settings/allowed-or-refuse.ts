import { readSetting, settingsProblem, type SettingId, type SettingValue } from '#policy'
import type { Kysely } from 'kysely'
import { Refusal } from '../../../kernel'
import { settingsNow } from '../../../records/settings'
import type { Database } from '../../../store/database'

/** The value, when the setting allows it and it agrees with the others in force; otherwise the refusal with its sentence. */
export async function allowedOrRefuse(
  db: Kysely<Database>,
  settingId: SettingId,
  raw: unknown,
): Promise<SettingValue> {
  const read = readSetting(settingId, raw)
  const problem =
    'problem' in read
      ? read.problem
      : settingsProblem({ ...(await settingsNow(db)), [settingId]: read.value })
  if ('problem' in read || problem !== undefined)
    throw new Refusal('SETTING_INVALID', { problems: [{ path: settingId, message: problem ?? '' }] })
  return read.value
}
