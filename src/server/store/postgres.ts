import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Database } from './database'
import { hasCode } from './errors'
import type { OpenedDatabase } from './store'

const POOL_SIZE = 10
const CONNECT_TIMEOUT_MS = 5000
const STATEMENT_TIMEOUT_MS = 15_000
const ATTEMPTS = 8
const BACKOFF_MS = 5

const INT8 = 20
/** Days and instants stay the text they are; counts come as numbers, as they do from SQLite. */
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    oid === INT8 ? Number : (types.getTypeParser(oid, format) as (text: string) => unknown),
}

/** SERIALIZATION_FAILURE and DEADLOCK_DETECTED: the database asks to run the work again. */
const shouldRetry = (error: unknown) => hasCode(error, '40001') || hasCode(error, '40P01')

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** PostgreSQL by URL: serialisable transactions, run again a bounded number of times. */
export function openPostgres(url: string): OpenedDatabase {
  const pool = new Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: parsers,
  })
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const inTurn = queue()
  return {
    dialect: 'postgres',
    db,
    write: (work) =>
      inTurn(() => withRetry(() => db.transaction().setIsolationLevel('serializable').execute(work))),
    close: () => db.destroy(),
  }
}

/** Writes of one process go one after another, as on SQLite: every one appends to the same audit chain anyway. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS || !shouldRetry(error)) throw error
      await pause(BACKOFF_MS * 2 ** attempt)
    }
  }
}
