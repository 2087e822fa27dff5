import { annualReportDates, annualReportOwed, dayText, shanghaiDay } from '#policy'
import type { Kysely } from 'kysely'
import type { WriteContext } from '../kernel'
import { LETTERS } from '#contract'
import { ensureAnnualReport } from '../records/annual-reports'
import { lastDayBefore } from '../records/last-day'
import { accountsOf } from '../records/members'
import { settingsNow } from '../records/settings'
import type { Services } from '../services'
import type { Database } from '../store/database'
import type { Store } from '../store/store'
import { runWork } from '../work'
import { remindDrafts } from './remind-drafts'

const JOB = 'annual-reports'

/**
 * What the passing of time brings: the last hours of a round for whoever has only a draft, and the year's reports.
 */
export async function runDueJobs(parts: {
  readonly store: Store
  readonly services: Services
}): Promise<number> {
  return (await remindDrafts(parts)) + (await prepareReports(parts))
}

/**
 * Reports of the year for every live title, and the word that they are open.
 * It catches up after a pause and may be run at any time, any number of times; it gives how much it did.
 */
async function prepareReports(parts: {
  readonly store: Store
  readonly services: Services
}): Promise<number> {
  // Every minute; a look first, so that nothing is written when nothing is due.
  const now = parts.services.clock.now()
  const owing = await titlesWithoutReport(parts.store.db, now)
  const opened = await reportsToAnnounce(parts.store.db, now)
  if (owing.length + opened.length === 0) return 0
  return runWork(parts, { kind: 'system', job: JOB }, async (ctx) => {
    const created = await createReports(ctx)
    const announced = await announceReports(ctx)
    await ctx.audit({
      action: 'job.annualReports',
      objectKind: 'job',
      objectId: JOB,
      detail: { created, announced },
    })
    return created + announced
  })
}

/** Live titles that owe a report for this year and have none. */
async function titlesWithoutReport(db: Kysely<Database>, now: string) {
  const today = shanghaiDay(now)
  const year = Number(today.slice(0, 4))
  const settings = await settingsNow(db)
  if (today < annualReportDates(year, settings).createdOn) return []
  const titles = await db
    .selectFrom('workshops')
    .leftJoin('annual_reports', (join) =>
      join.onRef('annual_reports.workshop_id', '=', 'workshops.id').on('annual_reports.year', '=', year),
    )
    .select(['workshops.id', 'workshops.awarded_on'])
    .where('workshops.is_live', '=', 1)
    .where('annual_reports.year', 'is', null)
    .execute()
  return titles.filter((title) => annualReportOwed(year, title.awarded_on, settings) !== 'none')
}

/** Reports that are open, not filed, and whose people have not been told. */
async function reportsToAnnounce(db: Kysely<Database>, now: string) {
  return db
    .selectFrom('annual_reports')
    .selectAll()
    .where('announced_at', 'is', null)
    .where('filed_at', 'is', null)
    .where('opens_on', '<=', shanghaiDay(now))
    .execute()
}

async function createReports(ctx: WriteContext): Promise<number> {
  const titles = await titlesWithoutReport(ctx.db, ctx.now)
  for (const title of titles) await ensureAnnualReport(ctx, title)
  return titles.length
}

async function announceReports(ctx: WriteContext): Promise<number> {
  const reports = await reportsToAnnounce(ctx.db, ctx.now)
  for (const report of reports) {
    const dueOn = lastDayBefore(report.due_at)
    const to = await accountsOf(ctx.db, 'workshop', report.workshop_id)
    await ctx.tell({ to, ...LETTERS.annualReportOpens(report.workshop_id, report.year, dayText(dueOn)) })
    await ctx.db
      .updateTable('annual_reports')
      .set({ announced_at: ctx.now })
      .where('workshop_id', '=', report.workshop_id)
      .where('year', '=', report.year)
      .execute()
  }
  return reports.length
}
