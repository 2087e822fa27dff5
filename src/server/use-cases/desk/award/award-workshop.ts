import type { ResponseOf, Routes } from '#contract'
import { PARAMETERS, shanghaiDay } from '#policy'
import type { WriteContext } from '../../../kernel'
import { LETTERS } from '#contract'
import { ensureAnnualReport } from '../../../records/annual-reports'
import { applicationById } from '../../../records/applications'
import { deskOf } from '../../../records/caller'
import { recordEvent } from '../../../records/events'
import type { EntryRow } from '../../../records/lists'
import { addMember, membersOf } from '../../../records/members'
import { closeApplication } from '../../../records/move-filing'
import { noticeById } from '../../../records/notices'
import { refuseUnlessFree } from '../../../records/places'
import { takenOr } from '../../../records/uniqueness'

const PLAQUE_DIGITS = 3

/** P28b, P28c: the title, its plaque number, and the people who run it. */
export async function awardWorkshop(
  ctx: WriteContext,
  entry: EntryRow,
): Promise<ResponseOf<Routes['desk']['award']>> {
  const application = await applicationById(ctx.db, entry.application_id)
  const notice = await noticeById(ctx.db, entry.notice_id)
  await refuseUnlessFree(ctx, notice, application.filing_id)
  const year = notice.programme_year
  const plaque = await nextPlaque(ctx, year)
  const workshop = {
    id: ctx.services.newId(),
    application_id: application.filing_id,
    entry_id: entry.id,
    programme_year: year,
    title: PARAMETERS.titleName.value,
    name: application.workshop_name,
    unit_name: application.unit_name,
    leader_name: application.leader_name,
    leader_key: application.leader_key,
    scope_key: application.scope_key,
    occupation: application.occupation,
    occupation_name: application.occupation_name,
    work_type: application.work_type,
    address: application.address,
    ...plaque,
    is_live: 1,
    title_state: 'active' as const,
    awarded_on: shanghaiDay(ctx.now),
    awarded_by: deskOf(ctx).accountId,
  }
  try {
    await ctx.db.insertInto('workshops').values(workshop).execute()
  } catch (error) {
    throw takenOr(error)
  }
  // From here the live title holds the two places, no longer the application.
  await closeApplication(ctx, application.filing_id)
  const members = await membersOf(ctx.db, 'filing', application.filing_id)
  // Who certified the application has no part in the workshop.
  for (const member of members.filter(({ role }) => role !== 'certifier'))
    await addMember(ctx.db, 'workshop', workshop.id, member, ctx.now)
  await ensureAnnualReport(ctx, workshop)
  await recordEvent(ctx, application.filing_id, {
    what: `授予“${workshop.title}”称号`,
    by: '区人力资源社会保障局',
    note: `铭牌编号 ${workshop.plaque_no}`,
  })
  const to = members.map((member) => member.accountId)
  await ctx.tell({ to, ...LETTERS.awarded(workshop.id, workshop.title, workshop.plaque_no) })
  return { workshopId: workshop.id, plaqueNo: workshop.plaque_no, projectId: null }
}

/** The number on the plaque, e.g. DX-2026-001: one row of numbers per programme year. */
async function nextPlaque(
  ctx: WriteContext,
  year: number,
): Promise<{ plaque_seq: number; plaque_no: string }> {
  const { last } = await ctx.db
    .selectFrom('workshops')
    .select((eb) => eb.fn.max('plaque_seq').as('last'))
    .where('programme_year', '=', year)
    .executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  return { plaque_seq: seq, plaque_no: `DX-${year}-${String(seq).padStart(PLAQUE_DIGITS, '0')}` }
}
