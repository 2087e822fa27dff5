import { LETTERS } from '#contract'
import {
  deadlineText,
  endAfterCalendarChange,
  NO_CALENDAR,
  type PublicityPeriod,
  type WorkCalendar,
} from '#policy'
import type { WriteContext } from '../../../kernel'
import { recordEvent } from '../../../records/events'
import { entriesOf, listById, periodOf, type PublicityRow } from '../../../records/lists'
import { accountsOf } from '../../../records/members'
import { settingsAt } from '../../../records/settings'

interface Ends {
  readonly moved: { title: string; endsAt: string }[]
  readonly couldEndEarlier: { title: string; endsAt: string }[]
}

/** P27b: what a changed calendar does to the publicities that run now. Later by itself; earlier is only shown. */
export async function moveRunningPublicities(ctx: WriteContext, calendar: WorkCalendar): Promise<Ends> {
  const ends: Ends = { moved: [], couldEndEarlier: [] }
  const running = await ctx.db.selectFrom('publicities').selectAll().where('ends_at', '>', ctx.now).execute()
  for (const row of running) {
    const period = periodOf(row)
    const moved = endAfterCalendarChange(
      period,
      { startsOn: period.startsOn, statedEndsOn: row.stated_ends_on ?? undefined },
      calendar,
      await settingsAt(ctx.db, row.published_at),
    )
    // The new calendar knows at least the years the old one knew.
    if (moved === NO_CALENDAR || moved.move === 'none') continue
    const { title } = await listById(ctx.db, row.list_id)
    if (moved.move === 'earlier') ends.couldEndEarlier.push({ title, endsAt: moved.proposed.endsAt })
    else {
      ends.moved.push({ title, endsAt: moved.period.endsAt })
      await extend(ctx, row, moved.period)
    }
  }
  return ends
}

async function extend(ctx: WriteContext, row: PublicityRow, period: PublicityPeriod): Promise<void> {
  await ctx.db
    .updateTable('publicities')
    .set({
      ends_on: period.endsOn,
      ends_at: period.endsAt,
      working_days: JSON.stringify(period.days),
    })
    .where('id', '=', row.id)
    .execute()
  await ctx.audit({
    action: 'publicity.extend',
    objectKind: 'publicity',
    objectId: row.id,
    detail: { from: row.ends_at, to: period.endsAt },
  })
  const until = deadlineText(period.endsAt)
  const standing = (await entriesOf(ctx.db, row.list_id)).filter(
    ({ state }) => state === 'publicised' || state === 'onHold',
  )
  for (const applicationId of new Set(standing.map((entry) => entry.application_id))) {
    await recordEvent(ctx, applicationId, {
      what: '放假安排有变化，公示期顺延',
      by: '系统',
      note: `公示至 ${until}`,
    })
    const to = await accountsOf(ctx.db, 'filing', applicationId)
    await ctx.tell({ to, ...LETTERS.publicityExtended(row.id, until) })
  }
}
