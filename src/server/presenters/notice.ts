import type { noticeSchema } from '#contract'
import { addDays, daysBetween, isWorkingDay, NO_CALENDAR, shanghaiDay, type WorkCalendar } from '#policy'
import type { InferOutput } from 'valibot'
import { lastDayBefore } from '../records/last-day'
import type { ReadContext } from '../kernel'
import { calendarNow } from '../records/calendar'
import { noticesNewestFirst, phaseOf, type NoticeRow } from '../records/notices'
import { noticeStatus } from './status'

/** A call notice as anybody may read it; days left count today and the last day. */
export function presentNotice(
  notice: NoticeRow,
  now: string,
  calendar: WorkCalendar,
): InferOutput<typeof noticeSchema> {
  const phase = phaseOf(notice, now)
  const today = shanghaiDay(now)
  const lastDay = lastDayBefore(notice.closes_at)
  return {
    id: notice.id,
    programmeYear: notice.programme_year,
    title: notice.title,
    body: notice.body,
    opensAt: notice.opens_at,
    closesAt: notice.closes_at,
    phase,
    status: noticeStatus(phase),
    workshopQuota: notice.workshop_quota,
    projectQuota: notice.project_quota,
    decidedAt: notice.decided_at,
    formVersion: notice.form_version,
    projectFormVersion: notice.project_form_version,
    workingDaysLeft: phase === 'open' ? workingDaysBetween(today, lastDay, calendar) : null,
    calendarDaysLeft: phase === 'open' ? daysBetween(today, lastDay) + 1 : null,
  }
}

/** Every call notice, newest first. */
export async function presentNotices(ctx: ReadContext): Promise<InferOutput<typeof noticeSchema>[]> {
  const calendar = await calendarNow(ctx.db)
  return (await noticesNewestFirst(ctx.db)).map((notice) => presentNotice(notice, ctx.now, calendar))
}

/** Null where the calendar does not reach: nothing is guessed. */
function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number | null {
  let count = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isWorked = isWorkingDay(day, calendar)
    if (isWorked === NO_CALENDAR) return null
    if (isWorked) count += 1
  }
  return count
}
