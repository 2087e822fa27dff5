import { LETTERS, type RequestOf, type Routes } from '#contract'
import { deadlineText, shanghaiDay } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { applicationById } from '../../records/applications'
import { recordEvent } from '../../records/events'
import { windowOf } from '../../records/extensions'
import { filingById, type Filing } from '../../records/filing'
import { claimForLeader, claimPair } from '../../records/live-claims'
import { membersOf, ROLE_NAMES } from '../../records/members'
import { moveApplication } from '../../records/move-filing'
import { noticeById } from '../../records/notices'
import { projectDraftOf } from '../../records/project-applications'
import { settingsOfRound } from '../../records/settings'
import { claimOf, findingsFor, refuseIfTaken, takenOr } from '../../records/uniqueness'
import { titledWorkshop } from '../../records/workshops'

/**
 * 撤回后恢复, while the window is open. As submitted: the last package stands again with its receipt and its first
 * submission time, and the leader's and the occupation's place are asked for anew (P35, P36). As a draft: everything
 * may be edited; the place is asked for when it is submitted again.
 */
export async function restoreFiling(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['restore']>,
): Promise<void> {
  const filing = await filingById(ctx.db, params.filingId)
  if (filing.subject.kind !== 'notice') throw new Refusal('STATE_CONFLICT')
  const { noticeId, workshopId } = filing.subject
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const to = members.map(({ accountId }) => accountId)
  const isDraft = body.as === 'draft'
  if (isDraft && workshopId !== undefined) await refuseSecondProject(ctx, filing, { noticeId, workshopId })
  await moveApplication(ctx, filing, { event: isDraft ? 'reopen' : 'restore', by: 'contact' })
  const { phase, closesAt } = await windowOf(ctx.db, filing.row.id, noticeId, ctx.now)
  if (phase !== 'open') throw new Refusal('NOTICE_CLOSED')
  if (workshopId !== undefined) await bringBackProject(ctx, filing, workshopId, isDraft)
  else {
    if (!isDraft) await takePlaceAgain(ctx, filing, noticeId)
    await claimForLeader(ctx, { filingId: filing.row.id, noticeId }, members)
    await claimPair(ctx, filing, noticeId, isDraft ? 'asked' : 'filed')
  }
  await recordEvent(ctx, filing.row.id, { what: isDraft ? '取回修改' : '恢复提交', by: ROLE_NAMES.contact })
  await ctx.audit({
    action: 'filing.restore',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { as: body.as },
  })
  const letter = isDraft
    ? LETTERS.reopened(filing.row.id, deadlineText(closesAt))
    : LETTERS.restored(filing.row.id, filing.row.receipt_no ?? '')
  await ctx.tell({ to, ...letter })
}

/** One draft per titled workshop and round; asked before the state moves, because the database holds it too. */
async function refuseSecondProject(
  ctx: WriteContext,
  { row }: Filing,
  { noticeId, workshopId }: { readonly noticeId: string; readonly workshopId: string },
): Promise<void> {
  const other = await projectDraftOf(ctx.db, workshopId, noticeId, row.id)
  if (other !== undefined) throw new Refusal('DRAFT_EXISTS', { filingId: other })
}

/** P31: the title must still stand; a project holds no other place. */
async function bringBackProject(
  ctx: WriteContext,
  { row }: Filing,
  workshopId: string,
  isDraft: boolean,
): Promise<void> {
  await titledWorkshop(ctx.db, workshopId)
  if (isDraft) return
  await ctx.db.updateTable('applications').set({ is_open: 1 }).where('filing_id', '=', row.id).execute()
}

/** Whoever took the place meanwhile keeps it; the refusal says nothing about who. */
async function takePlaceAgain(ctx: WriteContext, { row }: Filing, noticeId: string): Promise<void> {
  const settings = await settingsOfRound(ctx.db, await noticeById(ctx.db, noticeId))
  const claim = claimOf(await applicationById(ctx.db, row.id))
  refuseIfTaken(await findingsFor(ctx.db, claim, { today: shanghaiDay(ctx.now), settings }))
  try {
    await ctx.db.updateTable('applications').set({ is_open: 1 }).where('filing_id', '=', row.id).execute()
  } catch (error) {
    throw takenOr(error)
  }
}
