import type { ResponseOf, Routes } from '#contract'
import type { ReadContext } from '../kernel'
import { textIn } from '../records/answers'
import { REFUSED_SUBMIT } from '../records/events'
import { filingById } from '../records/filing'
import { knownAnswers, withAnswers } from '../records/known-answers'
import { noticeById } from '../records/notices'
import { namesOf } from '../records/people'
import { sectionsOf, valuesOf } from '../records/sections'

type Answer = ResponseOf<Routes['desk']['extensions']>

/** Everybody who was given more time in a round or came too late for it, the latest first. */
export async function presentExtensions(ctx: ReadContext, noticeId: string): Promise<Answer> {
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
    refusedSubmits: await refusedSubmits(ctx, noticeId),
  }
}

/** U1: the officer sees both, who has the place and who came second; an application or not yet one. */
async function refusedSubmits(ctx: ReadContext, noticeId: string): Promise<Answer['refusedSubmits']> {
  const events = await ctx.db
    .selectFrom('filing_events')
    .innerJoin('filings', 'filings.id', 'filing_events.filing_id')
    .select([
      'filing_events.id',
      'filing_events.filing_id as filingId',
      'filing_events.at',
      'filing_events.note',
    ])
    .where('filings.subject_kind', '=', 'notice')
    .where('filings.subject_id', '=', noticeId)
    .where('filing_events.what', '=', REFUSED_SUBMIT)
    .orderBy('filing_events.at', 'desc')
    .orderBy('filing_events.id')
    .execute()
  return Promise.all(
    events.map(async ({ note, ...event }) => ({
      ...event,
      note: note ?? '',
      ...(await namesIn(ctx, event.filingId)),
    })),
  )
}

async function namesIn(ctx: ReadContext, filingId: string) {
  const filing = await filingById(ctx.db, filingId)
  const answers = valuesOf(await sectionsOf(ctx.db, ctx.services.vault, filing))
  const { unit, leader, workshop } = withAnswers(answers, await knownAnswers(ctx, filing))
  return {
    unitName: textIn(unit, 'name') || textIn(workshop, 'unitName'),
    leaderName: textIn(leader, 'name') || textIn(workshop, 'leaderName'),
  }
}
