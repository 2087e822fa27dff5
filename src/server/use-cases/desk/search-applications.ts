import type { RequestOf, Routes } from '#contract'
import type { ReadContext } from '../../kernel'
import { applicationById, type ApplicationRow } from '../../records/applications'
import { filingOf, type Filing } from '../../records/filing'

export interface Found {
  readonly filing: Filing
  readonly application: ApplicationRow
}

/** 申报列表: what was submitted at least once; drafts are nobody's business yet. */
export async function searchApplications(
  ctx: ReadContext,
  { query }: RequestOf<Routes['desk']['applications']>,
): Promise<readonly Found[]> {
  let select = ctx.db
    .selectFrom('filings')
    .innerJoin('applications', 'applications.filing_id', 'filings.id')
    .selectAll('filings')
  if (query.noticeId !== undefined) select = select.where('applications.notice_id', '=', query.noticeId)
  if (query.state !== undefined) select = select.where('filings.state', '=', query.state)
  const rows = await select.orderBy('filings.submitted_at', 'desc').execute()
  const found = await Promise.all(
    rows.map(async (row) => ({
      filing: filingOf(row),
      application: await applicationById(ctx.db, row.id),
    })),
  )
  const wanted = query.search?.trim() ?? ''
  return wanted === '' ? found : found.filter((one) => isMatch(one, wanted))
}

/** Plain text, anywhere: no wildcard of the database reaches the outside. */
function isMatch({ filing, application }: Found, wanted: string): boolean {
  const texts = [
    filing.row.receipt_no ?? '',
    application.workshop_name,
    application.unit_name,
    application.leader_name,
    application.occupation_name,
    application.project_name,
  ]
  return texts.some((text) => text.toLowerCase().includes(wanted.toLowerCase()))
}
