import { isStoreUnavailable } from './errors'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'
import type { OpenedDatabase, Store, StoreConfig } from './store'

/** Opens the database the configuration names; does not migrate. */
export function openStore(config: StoreConfig): Store {
  return watched(
    config.databaseUrl === undefined ? openSqlite(config.databaseFile) : openPostgres(config.databaseUrl),
  )
}

/** Remembers whether the last write could reach the disk, for the health answer. */
function watched(database: OpenedDatabase): Store {
  let isWritable = true
  return {
    ...database,
    isWritable: () => isWritable,
    write: async (work) => {
      try {
        const result = await database.write(work)
        isWritable = true
        return result
      } catch (error) {
        if (isStoreUnavailable(error)) isWritable = false
        throw error
      }
    },
  }
}
