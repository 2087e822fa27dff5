import { unitOfScope } from '#policy'
import type { Kysely } from 'kysely'
import { Refusal, type ReadContext, type WriteContext } from '../kernel'
import type { Database } from '../store/database'
import type { LiveClaimsTable } from '../store/tables/filings'
import type { Filing } from './filing'
import { membersOf, type Member } from './members'
import { sectionsOf, valuesOf } from './sections'
import { claimIn } from './uniqueness'

interface Place {
  readonly filingId: string
  readonly noticeId: string
}

/** P35: a person leads one live application of a round. Only somebody who belongs to the other one is told which. */
export async function claimForLeader(
  ctx: WriteContext,
  { filingId, noticeId }: Place,
  members: readonly Member[],
): Promise<void> {
  const leader = members.find(({ role }) => role === 'leader')
  if (leader === undefined) return
  const row = { notice_id: noticeId, kind: 'leader' as const, key: leader.accountId }
  await take(ctx, { ...row, filing_id: filingId })
  const holder = await holderOf(ctx.db, row)
  if (holder === undefined || holder === filingId) return
  if (!(await belongsTo(ctx, holder))) throw new Refusal('LEADER_TAKEN')
  throw new Refusal('DRAFT_EXISTS', { filingId: holder })
}

/** The leader left or another one leads now: the place goes along. */
export async function moveLeaderClaim(
  ctx: WriteContext,
  place: Place,
  members: readonly Member[],
): Promise<void> {
  await ctx.db
    .deleteFrom('live_claims')
    .where('filing_id', '=', place.filingId)
    .where('kind', '=', 'leader')
    .execute()
  await claimForLeader(ctx, place, members)
}

/**
 * The draft that names a leader and a unit first is the one of this pair. A later one is told, not refused; whoever
 * files first has it, for a mere draft keeps nobody from applying (definitions.md 5.3 U1).
 */
export async function claimPair(
  ctx: WriteContext,
  filing: Filing,
  noticeId: string,
  how: 'asked' | 'filed',
): Promise<void> {
  const filingId = filing.row.id
  const key = await pairOf(ctx, filing)
  await ctx.db
    .deleteFrom('live_claims')
    .where('filing_id', '=', filingId)
    .where('kind', '=', 'pair')
    .where('key', '!=', key ?? '')
    .execute()
  if (key === undefined) return
  const row = { notice_id: noticeId, kind: 'pair' as const, key, filing_id: filingId }
  if (how === 'asked') return take(ctx, row)
  await ctx.db
    .insertInto('live_claims')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['notice_id', 'kind', 'key']).doUpdateSet({ filing_id: filingId }),
    )
    .execute()
}

/** Another live application of the same leader at the same unit, and whether the reader belongs to it. */
export async function rivalOf(
  ctx: ReadContext,
  filing: Filing,
  noticeId: string,
): Promise<{ readonly filingId: string | null } | undefined> {
  const key = await pairOf(ctx, filing)
  const holder = key && (await holderOf(ctx.db, { notice_id: noticeId, kind: 'pair', key }))
  if (!holder || holder === filing.row.id) return undefined
  return { filingId: (await belongsTo(ctx, holder)) ? holder : null }
}

/** The primary key decides between two at once. */
async function take(ctx: WriteContext, row: LiveClaimsTable): Promise<void> {
  await ctx.db
    .insertInto('live_claims')
    .values(row)
    .onConflict((conflict) => conflict.columns(['notice_id', 'kind', 'key']).doNothing())
    .execute()
}

async function holderOf(
  db: Kysely<Database>,
  { notice_id: noticeId, kind, key }: Omit<LiveClaimsTable, 'filing_id'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('live_claims')
    .select('filing_id')
    .where('notice_id', '=', noticeId)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.filing_id
}

async function pairOf({ db, services }: ReadContext, filing: Filing): Promise<string | undefined> {
  const values = valuesOf(await sectionsOf(db, services.vault, filing))
  const { leaderKey, scopeKey } = claimIn(services.vault, filing.row.id, values)
  const unit = unitOfScope(scopeKey)
  return leaderKey === undefined || unit === '' ? undefined : `${leaderKey} ${unit}`
}

async function belongsTo({ db, caller }: ReadContext, filingId: string): Promise<boolean> {
  if (caller.kind !== 'person') return false
  const members = await membersOf(db, 'filing', filingId)
  return members.some(({ accountId }) => accountId === caller.accountId)
}
