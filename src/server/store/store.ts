import type { Kysely } from 'kysely'
import type { Database } from './database'

/** The records: a reading side, and writes that are all or nothing. */
export interface Store {
  readonly dialect: 'sqlite' | 'postgres'
  /** For reading. Never waits for a write in progress. */
  readonly db: Kysely<Database>
  /**
   * Runs one serialised transaction. Inside, a check before a write holds until the commit.
   * On PostgreSQL the work is run again when another process got in between.
   */
  readonly write: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>
  /** False after a write failed for want of space or of the database, until one succeeds. */
  readonly isWritable: () => boolean
  readonly close: () => Promise<void>
}

/** What a dialect opens. */
export type OpenedDatabase = Omit<Store, 'isWritable'>

export interface StoreConfig {
  /** PostgreSQL when given. */
  readonly databaseUrl: string | undefined
  /** The file of the embedded database otherwise. */
  readonly databaseFile: string
}
