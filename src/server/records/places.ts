import { holdsPlace, shanghaiDay, withinQuota, type RoundKind } from '#policy'
import { Refusal, type WriteContext } from '../kernel'
import { applicationById } from './applications'
import type { NoticeRow } from './notices'
import { settingsOfRound } from './settings'
import { claimOf, findingsFor, refuseIfTaken } from './uniqueness'

/**
 * P30b, P32b: entries of the whole round count, those already awarded too. Counted inside the transaction that adds
 * `more`, so that two people cannot both take the last place.
 */
export async function refuseIfFull(
  ctx: WriteContext,
  notice: NoticeRow,
  kind: RoundKind,
  more: 0 | 1,
): Promise<void> {
  const entries = await ctx.db
    .selectFrom('list_entries')
    .select('state')
    .where('notice_id', '=', notice.id)
    .where('kind', '=', kind)
    .execute()
  const taken = entries.filter(({ state }) => holdsPlace(state)).length
  const quota = kind === 'workshop' ? notice.workshop_quota : notice.project_quota
  const settings = await settingsOfRound(ctx.db, notice)
  if (!withinQuota(kind, taken + more, quota, settings)) throw new Refusal('QUOTA_FULL')
}

/** P35, P36: asks the register again for an application that goes on a list, is published or is awarded. */
export async function refuseUnlessFree(
  ctx: WriteContext,
  notice: NoticeRow,
  applicationId: string,
): Promise<void> {
  const claim = claimOf(await applicationById(ctx.db, applicationId))
  const settings = await settingsOfRound(ctx.db, notice)
  refuseIfTaken(await findingsFor(ctx.db, claim, { today: shanghaiDay(ctx.now), settings }))
}
