import type { FilingFormId } from '#policy'
import type { WriteContext } from '../kernel'
import type { Filing } from './filing'

/** 申报, 项目, 进展, 年度. */
const SERIES: Readonly<Record<FilingFormId, string>> = {
  'combined-application': 'SB',
  'project-application': 'XM',
  'progress-entry': 'JZ',
  'annual-report': 'ND',
}
const DIGITS = 6

/**
 * The number on the receipt, e.g. DX2026-SB-000123. A filing keeps its number through every resubmission;
 * the first submit takes the next one of its series.
 */
export async function receiptNoFor(ctx: WriteContext, filing: Filing, year: number): Promise<string> {
  if (filing.row.receipt_no !== null) return filing.row.receipt_no
  const series = `DX${year}-${SERIES[filing.form.id]}`
  const { last } = await ctx.db
    .selectFrom('filings')
    .select((eb) => eb.fn.max('receipt_seq').as('last'))
    .where('receipt_series', '=', series)
    .executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  const receiptNo = `${series}-${String(seq).padStart(DIGITS, '0')}`
  await ctx.db
    .updateTable('filings')
    .set({ receipt_no: receiptNo, receipt_series: series, receipt_seq: seq, submitted_at: ctx.now })
    .where('id', '=', filing.row.id)
    .execute()
  return receiptNo
}
