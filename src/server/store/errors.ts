/** PostgreSQL's five-character state, SQLite's result name (`SQLITE_FULL`) or the system's (`ENOSPC`). */
function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}

export const hasCode = (error: unknown, code: string): boolean => codeOf(error) === code

/**
 * Which unique columns a failed write ran into, the same words on both databases: `workshops.leader_lookup`,
 * several joined by a comma and a space; undefined when the failure is another one.
 */
export function uniqueColumnsOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const sqlite = /UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1]
  if (sqlite !== undefined) return sqlite
  if (!hasCode(error, '23505') || !('table' in error) || !('detail' in error)) return undefined
  const columns = /^Key \(([^)]+)\)=/.exec(String(error.detail))?.[1]
  return columns
    ?.split(', ')
    .map((column) => `${String(error.table)}.${column}`)
    .join(', ')
}

/** What Kysely and SQLite say, without a code, to a request that outlives the program's own end. */
const CLOSED = ['driver has already been destroyed', 'The database connection is not open']

/**
 * Out of space, locked, read-only, unreachable, being shut down: nothing is wrong with the request, and nothing was
 * written.
 */
export function isStoreUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  return (
    (error instanceof Error && CLOSED.includes(error.message)) ||
    /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/.test(code) ||
    /^(08|53|57|40)/.test(code) ||
    ['ENOSPC', 'EROFS', 'EIO', 'EMFILE', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'].includes(code)
  )
}
