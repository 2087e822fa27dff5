import type { deskRoutes } from '#contract'
import { shanghaiDay } from '#policy'
import type { InferOutput } from 'valibot'
import type { ReadContext } from '../kernel'
import { reportOf, type WorkshopRow } from '../records/workshops'
import { reportStatus, workshopStatus } from './status'

type Line = InferOutput<(typeof deskRoutes)['workshops']['response']>['workshops'][number]

/** One line of 工作室台账. */
export async function presentLedgerLine(ctx: ReadContext, workshop: WorkshopRow): Promise<Line> {
  const { count, latest } = await ctx.db
    .selectFrom('progress_entries')
    .select((eb) => [eb.fn.countAll().as('count'), eb.fn.max('happened_on').as('latest')])
    .where('workshop_id', '=', workshop.id)
    .executeTakeFirstOrThrow()
  const year = Number(shanghaiDay(ctx.now).slice(0, 4))
  const report = await reportOf(ctx.db, workshop.id, year)
  return {
    id: workshop.id,
    plaqueNo: workshop.plaque_no,
    name: workshop.name,
    unitName: workshop.unit_name,
    leaderName: workshop.leader_name,
    awardedOn: workshop.awarded_on,
    status: workshopStatus(workshop),
    progressCount: Number(count),
    latestProgressOn: latest,
    annualReport: {
      year,
      status: reportStatus(report, ctx.now),
      receiptNo: await receiptNoOf(ctx, report?.filing_id ?? null),
    },
  }
}

async function receiptNoOf(ctx: ReadContext, filingId: string | null): Promise<string | null> {
  if (filingId === null) return null
  const filing = await ctx.db
    .selectFrom('filings')
    .select('receipt_no')
    .where('id', '=', filingId)
    .executeTakeFirst()
  return filing?.receipt_no ?? null
}
