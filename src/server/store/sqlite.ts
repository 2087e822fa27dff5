import { Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import Libsql from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from './database'
import type { OpenedDatabase } from './store'

/** Another process (a second command on the same file) may hold the lock this long; nothing else runs meanwhile. */
const BUSY_TIMEOUT_MS = 2000

/**
 * Begins with the write lock: a deferred transaction that turns into a write can fail half way. The three words go past
 * prepared statements, because one that met a lock stays open in libSQL and blocks every later commit.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Libsql.Database

  constructor(database: Libsql.Database) {
    super({ database })
    this.#database = database
  }

  override async beginTransaction(): Promise<void> {
    this.#database.exec('begin immediate')
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec('commit')
  }

  /** A full disk has already rolled back what it could not write. */
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec('rollback')
  }
}

class LibsqlDialect extends SqliteDialect {
  readonly #database: Libsql.Database

  constructor(database: Libsql.Database) {
    super({ database })
    this.#database = database
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#database)
  }
}

function connect(file: string, ...pragmas: string[]): Kysely<Database> {
  const database = new Libsql(file)
  for (const pragma of [`busy_timeout = ${BUSY_TIMEOUT_MS}`, 'foreign_keys = on', ...pragmas])
    database.exec(`pragma ${pragma}`)
  return new Kysely<Database>({ dialect: new LibsqlDialect(database) })
}

/**
 * The embedded database. One connection writes, another reads: WAL lets a reader go on beside a writer.
 * FULL, because WAL with NORMAL lost acknowledged writes in simulated power cuts.
 */
export function openSqlite(file: string): OpenedDatabase {
  mkdirSync(dirname(file), { recursive: true })
  const writer = connect(file, 'journal_mode = wal', 'synchronous = full')
  const reader = connect(file, 'query_only = on')
  return {
    dialect: 'sqlite',
    db: reader,
    write: (work) => writer.transaction().execute(work),
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}
