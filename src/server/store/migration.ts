import type { Kysely } from 'kysely'

/** One step of the schema, in the subset that SQLite and PostgreSQL share. */
export interface Migration {
  readonly id: string
  readonly up: (db: Kysely<never>) => Promise<void>
}
