import { canonicalJson } from '#policy'
import type { Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import type { AuditEntry, Caller } from '../kernel'
import type { Database } from '../store/database'

/** What the first row is chained to. */
export const CHAIN_START = '0'.repeat(64)

type Chained = Omit<Database['audit'], 'hash'>

export const hashOf = (row: Chained): string => createHash('sha256').update(canonicalJson(row)).digest('hex')

/** Appends one row to the audit chain, in the transaction it is given. */
export async function appendAudit(
  db: Kysely<Database>,
  at: string,
  caller: Caller,
  entry: AuditEntry,
): Promise<void> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row: Chained = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor_kind: caller.kind,
    actor: actorOf(caller),
    action: entry.action,
    object_kind: entry.objectKind,
    object_id: entry.objectId,
    detail: canonicalJson(entry.detail ?? {}),
    previous_hash: last?.hash ?? CHAIN_START,
  }
  await db
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute()
}

function actorOf(caller: Caller): string {
  if (caller.kind === 'anyone') return ''
  return caller.kind === 'system' ? caller.job : caller.accountId
}
