import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely'
import Libsql from 'libsql'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from './database'
import type { OpenedDatabase } from './store'

/** Another process (a second command on the same file) may hold the lock this long. */
const BUSY_TIMEOUT_MS = 5000

/** Takes the write lock at once: a deferred transaction that turns into a write can fail half way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

class LibsqlDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
}

function connect(file: string, ...pragmas: string[]): Kysely<Database> {
  const database = new Libsql(file)
  for (const pragma of [`busy_timeout = ${BUSY_TIMEOUT_MS}`, 'foreign_keys = on', ...pragmas])
    database.exec(`pragma ${pragma}`)
  return new Kysely<Database>({ dialect: new LibsqlDialect({ database }) })
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
