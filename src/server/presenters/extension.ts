import type { ResponseOf, Routes } from '#contract'
import type { ReadContext } from '../kernel'
import { noticeById } from '../records/notices'
import { namesOf } from '../records/people'

/** Everybody who was given more time in a round, the latest first. */
export async function presentExtensions(
  ctx: ReadContext,
  noticeId: string,
): Promise<ResponseOf<Routes['desk']['extensions']>> {
  await noticeById(ctx.db, noticeId)
  const rows = await ctx.db
    .selectFrom('extensions')
    .selectAll()
    .where('notice_id', '=', noticeId)
    .orderBy('granted_at', 'desc')
    .orderBy('id')
    .execute()
  const names = await namesOf(
    ctx.db,
    rows.map((row) => row.granted_by),
  )
  return {
    extensions: rows.map((row) => ({
      id: row.id,
      filingId: row.filing_id,
      unitName: row.unit_name,
      closesAt: row.closes_at,
      reason: row.reason,
      grantedBy: names.get(row.granted_by) ?? '',
      grantedAt: row.granted_at,
    })),
  }
}
