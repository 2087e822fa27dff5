import type { Kysely } from 'kysely'
import type { Database } from '../store/database'
import { CHAIN_START, hashOf } from './append'

export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

const PAGE = 1000

/** The newest row's number and hash: kept outside the database, it also shows a cut-off tail or a full rewrite. */
export async function auditHead(db: Kysely<Database>): Promise<AuditHead> {
  const row = await db
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { seq: 0, hash: CHAIN_START }
}

/** The first row that does not fit its chain, or the anchor that is no longer in it; undefined when all is whole. */
export async function firstBrokenAudit(
  db: Kysely<Database>,
  anchors: readonly AuditHead[] = [],
): Promise<number | undefined> {
  const open = new Map(anchors.filter((anchor) => anchor.seq > 0).map((anchor) => [anchor.seq, anchor.hash]))
  let previous: AuditHead = { seq: 0, hash: CHAIN_START }
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', previous.seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    for (const { hash, ...row } of rows) {
      const fits = row.seq === previous.seq + 1 && row.previous_hash === previous.hash && hash === hashOf(row)
      if (!fits || (open.get(row.seq) ?? hash) !== hash) return row.seq
      open.delete(row.seq)
      previous = { seq: row.seq, hash }
    }
    if (rows.length < PAGE) return open.size === 0 ? undefined : Math.min(...open.keys())
  }
}
