import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'
import type { Store, StoreConfig } from './store'

/** Opens the database the configuration names; does not migrate. */
export function openStore(config: StoreConfig): Store {
  return config.databaseUrl === undefined ? openSqlite(config.databaseFile) : openPostgres(config.databaseUrl)
}
