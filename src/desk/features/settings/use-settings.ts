import { settingsFrom, type Settings } from '#policy'
import { useQuery } from '../../api/use-query'

/** The values in force; the defaults while they are being loaded. The server holds every step to its own. */
export function useSettings(): Settings {
  const { data } = useQuery('settings in force', (client) => client.desk.settings({}))
  return settingsFrom(data?.settings ?? []).settings
}
