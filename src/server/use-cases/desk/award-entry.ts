import type { ErrorCode, RequestOf, ResponseOf, Routes } from '#contract'
import { conferrable, type Conferrable } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import {
  entryById,
  listById,
  moveEntry,
  objectionsAgainst,
  periodOf,
  publicityOf,
  type EntryRow,
} from '../../records/lists'
import { noticeById } from '../../records/notices'
import { refuseIfFull } from '../../records/places'
import { settingsNow } from '../../records/settings'
import { awardWorkshop } from './award/award-workshop'
import { confirmProject } from './award/confirm-project'

/** 授予称号 / 确定项目: only after the publicity, only without an open objection, never by who prepared the list. */
export async function awardEntry(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['award']>,
): Promise<ResponseOf<Routes['desk']['award']>> {
  const entry = await entryById(ctx.db, params.entryId)
  if (entry.state_version !== body.stateVersion) throw new Refusal('VERSION_STALE')
  if ((await listById(ctx.db, entry.list_id)).prepared_by === deskOf(ctx).accountId)
    throw new Refusal('SAME_PERSON')
  await refuseWhileContested(ctx, entry)
  await refuseIfFull(ctx, await noticeById(ctx.db, entry.notice_id), entry.kind, 0)
  await moveEntry(ctx, entry, 'award', 'signer')
  const result =
    entry.kind === 'workshop' ? await awardWorkshop(ctx, entry) : await confirmProject(ctx, entry)
  await ctx.audit({
    action: entry.kind === 'workshop' ? 'title.award' : 'project.confirm',
    objectKind: 'listEntry',
    objectId: entry.id,
    detail: result,
  })
  return result
}

const REFUSED: Readonly<Record<Extract<Conferrable, { ok: false }>['why'], ErrorCode>> = {
  notPublic: 'STATE_CONFLICT',
  settled: 'STATE_CONFLICT',
  publicityRunning: 'PUBLICITY_RUNNING',
  objectionOpen: 'OBJECTION_OPEN',
  objectionUpheld: 'STATE_CONFLICT',
}

/** P27b, P28a. */
async function refuseWhileContested(ctx: WriteContext, entry: EntryRow): Promise<void> {
  const publicity = await publicityOf(ctx.db, entry.list_id)
  const objections = await objectionsAgainst(ctx.db, entry, await settingsNow(ctx.db))
  const answer = conferrable(entry, objections, publicity && periodOf(publicity), ctx.now)
  if (!answer.ok) throw new Refusal(REFUSED[answer.why])
}
