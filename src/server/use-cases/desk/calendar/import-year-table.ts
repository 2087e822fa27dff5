import type { RequestOf, ResponseOf, Routes } from '#contract'
import { importYear, withYearTable, type YearTable } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { calendarNow } from '../../../records/calendar'
import { deskOf } from '../../../records/caller'
import { moveRunningPublicities } from './move-running-publicities'

type Route = Routes['desk']['importYear']

/** 导入放假安排: the next version of a year. Running publicities that it makes longer end later from now on. */
export async function importYearTable(
  ctx: WriteContext,
  { body }: RequestOf<Route>,
): Promise<ResponseOf<Route>> {
  const calendar = await calendarNow(ctx.db)
  const imported = importYear(calendar, jsonOf(body.file), {
    title: body.title,
    documentNo: body.documentNo ?? null,
    importedBy: deskOf(ctx).accountId,
  })
  if (!imported.ok)
    throw new Refusal('CALENDAR_INVALID', { problems: [{ path: 'file', message: imported.message }] })
  const { table } = imported
  await store(ctx, table, body)
  await ctx.audit({
    action: 'calendar.import',
    objectKind: 'calendarYear',
    objectId: String(table.year),
    detail: { version: table.version, notices: table.notices, rest: table.rest, work: table.work },
  })
  const ends = await moveRunningPublicities(ctx, withYearTable(calendar, table))
  return { year: table.year, version: table.version, ...ends }
}

/** Undefined where the text is no JSON: refused like any other file that is no holiday table. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function store(ctx: WriteContext, table: YearTable, body: RequestOf<Route>['body']): Promise<void> {
  await ctx.db
    .insertInto('calendar_years')
    .values({
      year: table.year,
      version: table.version,
      title: body.title,
      document_no: body.documentNo ?? null,
      notices: JSON.stringify(table.notices),
      rest: JSON.stringify(table.rest),
      work: JSON.stringify(table.work),
      imported_by: deskOf(ctx).accountId,
      imported_at: ctx.now,
    })
    .execute()
}
