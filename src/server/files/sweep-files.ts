import type { Kysely } from 'kysely'
import { runWork } from '../work'
import type { FileStore, PartialStore, Services } from '../services'
import type { Database } from '../store/database'
import type { Store } from '../store/store'
import { isNamed, wasMentionedSince } from './named'

const DAY_MS = 24 * 60 * 60_000
/** A phone that was offline for a month still finds its photos, and its uploads still go on. */
const UNUSED_KEPT_MS = 35 * DAY_MS
/** Bytes are on the disk before their row is committed; no request takes a day. */
const BYTES_KEPT_MS = DAY_MS
const JOB = 'sweep-files'

/**
 * Removes photos that no answers, clash or package of their filing name any more and uploads that were given up, then
 * bytes that belong to no row (a transaction rolled back, a process killed). Gives how many of each went.
 */
export async function sweepFiles(parts: {
  readonly store: Store
  readonly services: Services
}): Promise<{ readonly files: number; readonly bytes: number }> {
  const { db } = parts.store
  const { clock, files, partials } = parts.services
  const unusedSince = ago(clock.now(), UNUSED_KEPT_MS)
  // A look first, so that nothing is written when nothing is due.
  const isDue = (await unused(db, unusedSince)).length > 0
  const swept = isDue ? await sweepRows(parts, unusedSince) : 0
  const keptSince = ago(clock.realNow(), BYTES_KEPT_MS)
  // The rows are read first: bytes of a row made meanwhile are younger than a day.
  const rows = await db
    .selectFrom('files')
    .select(['state', 'partial_name', 'stored_name', 'thumb_name', 'held_name'])
    .execute()
  const stored = new Set(rows.flatMap((row) => [row.stored_name, row.thumb_name, row.held_name]))
  const arriving = new Set(rows.flatMap((row) => (row.state === 'receiving' ? row.partial_name : [])))
  const bytes =
    (await removeOthers(files, stored, keptSince)) + (await removeOthers(partials, arriving, keptSince))
  return { files: swept, bytes }
}

const ago = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) - milliseconds).toISOString()

/** Old, named by nothing, and not touched by any edit since. */
async function unused(db: Kysely<Database>, since: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('files')
    .select('id')
    .where('created_at', '<', since)
    .where((is) => is.not(isNamed))
    .where((is) => is.not(wasMentionedSince(since)))
    .execute()
  return rows.map(({ id }) => id)
}

async function sweepRows(parts: { readonly store: Store; readonly services: Services }, since: string) {
  return runWork(parts, { kind: 'system', job: JOB }, async ({ db, audit }) => {
    // Again, now that nobody can name one of them meanwhile.
    const ids = await unused(db, since)
    for (const id of ids) await db.deleteFrom('files').where('id', '=', id).execute()
    await audit({ action: 'job.sweepFiles', objectKind: 'job', objectId: JOB, detail: { files: ids.length } })
    return ids.length
  })
}

async function removeOthers(
  store: Pick<FileStore | PartialStore, 'list' | 'remove'>,
  kept: ReadonlySet<string | null>,
  since: string,
): Promise<number> {
  let removed = 0
  for await (const { name, at } of store.list()) {
    if (at >= since || kept.has(name)) continue
    await store.remove(name)
    removed += 1
  }
  return removed
}
