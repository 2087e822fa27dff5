import type { RequestOf, Routes } from '#contract'
import { grantProblem, PARAMETERS, projectSelectable } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { listById, standingEntry, touchList } from '../../records/lists'
import { noticeById } from '../../records/notices'
import { refuseIfFull, refuseUnlessFree } from '../../records/places'
import { titledWorkshop } from '../../records/workshops'

type Body = RequestOf<Routes['desk']['propose']>['body']

/** 列入名单. The quota is counted inside the transaction: two officers cannot both take the last place. */
export async function proposeEntry(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['propose']>,
): Promise<void> {
  const list = await listById(ctx.db, params.listId)
  const filing = await filingById(ctx.db, body.applicationId)
  if (filing.subject.kind !== 'notice') throw new Refusal('NOT_FOUND')
  const isOfThisRound = filing.subject.noticeId === list.notice_id
  if (list.state !== 'draft' || filing.row.state !== 'accepted' || !isOfThisRound)
    throw new Refusal('STATE_CONFLICT')
  if ((await standingEntry(ctx.db, filing.row.id, body.kind)) !== undefined)
    throw new Refusal('STATE_CONFLICT')
  await refuseIfDecided(ctx, filing.row.id)
  await refuseWithoutWorkshop(ctx, body, filing.subject.workshopId)
  const approvedFen = approvedOrRefuse(body)
  const notice = await noticeById(ctx.db, list.notice_id)
  if (notice.decided_at !== null) throw new Refusal('STATE_CONFLICT')
  await refuseIfFull(ctx, notice, body.kind, 1)
  if (body.kind === 'workshop') await refuseUnlessFree(ctx, notice, filing.row.id)
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('list_entries')
    .values({
      id,
      list_id: list.id,
      notice_id: list.notice_id,
      application_id: filing.row.id,
      kind: body.kind,
      state: 'proposed',
      state_version: 0,
      approved_fen: approvedFen,
      basis: body.basis,
      was_public: 0,
      proposed_by: deskOf(ctx).accountId,
      created_at: ctx.now,
      updated_at: ctx.now,
    })
    .execute()
  await touchList(ctx, list)
  const what = body.kind === 'workshop' ? '列入工作室拟定名单' : '列入建设项目拟定名单'
  await recordEvent(ctx, filing.row.id, { what, by: '经办人员' })
  await ctx.audit({
    action: 'list.propose',
    objectKind: 'listEntry',
    objectId: id,
    detail: { kind: body.kind, approvedFen },
  })
}

/** An application whose objection was upheld, or that was withdrawn, is decided. */
async function refuseIfDecided(ctx: WriteContext, applicationId: string): Promise<void> {
  const application = await ctx.db
    .selectFrom('applications')
    .select('is_open')
    .where('filing_id', '=', applicationId)
    .executeTakeFirst()
  if (application?.is_open !== 1) throw new Refusal('STATE_CONFLICT')
}

/** P31, P33b: no project without its workshop: on this list, or with a title that stands. */
async function refuseWithoutWorkshop(
  ctx: WriteContext,
  { kind, applicationId }: Body,
  workshopId: string | undefined,
): Promise<void> {
  if (workshopId !== undefined) {
    if (kind === 'workshop') throw new Refusal('STATE_CONFLICT')
    await titledWorkshop(ctx.db, workshopId)
    return
  }
  if (kind === 'workshop') return
  const workshop = await standingEntry(ctx.db, applicationId, 'workshop')
  if (projectSelectable(workshop?.state ?? 'notListed').outcome !== 'met')
    throw new Refusal('WORKSHOP_NOT_SELECTED')
}

/** P42: an amount for a project, above 0 and not above the cap; none for a workshop. */
function approvedOrRefuse({ kind, approvedFen }: Body): number | null {
  if (kind === 'workshop') return null
  const problem = grantProblem(approvedFen ?? 0)
  if (problem === undefined) return approvedFen ?? 0
  const isOver = (approvedFen ?? 0) > PARAMETERS.grantCapFen.value
  throw new Refusal(isOver ? 'GRANT_OVER_CAP' : 'REQUEST_INVALID', {
    problems: [{ path: 'approvedFen', message: problem }],
  })
}
