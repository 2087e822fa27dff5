import { LETTERS, type RequestOf, type Routes } from '#contract'
import { holdsPlace, shanghaiDay } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { isExtensionRunning } from '../../records/extensions'
import { filingById, type Filing } from '../../records/filing'
import { accountsOf } from '../../records/members'
import { closeApplication, moveApplication } from '../../records/move-filing'
import { noticeById, phaseOf, type NoticeRow } from '../../records/notices'

/**
 * 结束评选 (P26d): no list follows. Who was accepted and is on none was not selected, is told so, and the leader's and
 * the occupation's place are free again. Signed by somebody who prepared none of its lists.
 */
export async function decideRound(
  ctx: WriteContext,
  { params }: RequestOf<Routes['desk']['decideRound']>,
): Promise<NoticeRow> {
  const notice = await noticeById(ctx.db, params.noticeId)
  const signer = deskOf(ctx).accountId
  if (notice.decided_at !== null || phaseOf(notice, ctx.now) !== 'closed') throw new Refusal('STATE_CONFLICT')
  if (await isExtensionRunning(ctx.db, notice.id, ctx.now)) throw new Refusal('ROUND_UNFINISHED')
  await refuseWhileListing(ctx, notice, signer)
  const applications = await openApplications(ctx, notice)
  if (applications.some((filing) => isUndecided(filing, ctx.now))) throw new Refusal('ROUND_UNFINISHED')
  const decided = { ...notice, decided_at: ctx.now, decided_by: signer }
  await ctx.db
    .updateTable('call_notices')
    .set({ decided_at: ctx.now, decided_by: signer })
    .where('id', '=', notice.id)
    .execute()
  const listed = await standingApplications(ctx, notice)
  const left = applications.filter(({ row }) => !listed.has(row.id))
  for (const filing of left) await release(ctx, filing, notice)
  await ctx.audit({
    action: 'round.decide',
    objectKind: 'notice',
    objectId: notice.id,
    detail: { notSelected: left.length },
  })
  return decided
}

async function refuseWhileListing(ctx: WriteContext, notice: NoticeRow, signer: string): Promise<void> {
  const lists = await ctx.db
    .selectFrom('lists')
    .select(['state', 'prepared_by'])
    .where('notice_id', '=', notice.id)
    .execute()
  if (lists.some(({ state }) => state === 'draft')) throw new Refusal('ROUND_UNFINISHED')
  if (lists.some(({ prepared_by }) => prepared_by === signer)) throw new Refusal('SAME_PERSON')
}

async function openApplications(ctx: WriteContext, notice: NoticeRow): Promise<readonly Filing[]> {
  const rows = await ctx.db
    .selectFrom('applications')
    .select('filing_id')
    .where('notice_id', '=', notice.id)
    .where('is_open', '=', 1)
    .orderBy('filing_id')
    .execute()
  return Promise.all(rows.map(({ filing_id }) => filingById(ctx.db, filing_id)))
}

/** Waiting for the formal check, or for a correction that may still come. */
function isUndecided({ row, correction }: Filing, now: string): boolean {
  if (row.state === 'submitted') return true
  return row.state === 'returned' && correction !== null && correction.dueOn >= shanghaiDay(now)
}

/** Applications with an entry that holds a place. */
async function standingApplications(ctx: WriteContext, notice: NoticeRow): Promise<ReadonlySet<string>> {
  const entries = await ctx.db
    .selectFrom('list_entries')
    .select(['application_id', 'state'])
    .where('notice_id', '=', notice.id)
    .execute()
  return new Set(entries.filter(({ state }) => holdsPlace(state)).map(({ application_id }) => application_id))
}

/** A correction that never came keeps its state; its places are free all the same. */
async function release(ctx: WriteContext, filing: Filing, { title }: NoticeRow): Promise<void> {
  await closeApplication(ctx, filing.row.id)
  if (filing.row.state !== 'accepted') return
  await moveApplication(ctx, filing, { event: 'decide', by: 'signer' })
  await recordEvent(ctx, filing.row.id, { what: '未列入名单，未入选', by: '签发人员' })
  const to = await accountsOf(ctx.db, 'filing', filing.row.id)
  await ctx.tell({ to, ...LETTERS.notSelected(filing.row.id, title, filing.row.workshop_id !== null) })
}
