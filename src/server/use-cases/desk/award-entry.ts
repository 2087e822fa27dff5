import type { RequestOf, ResponseOf, Routes } from '#contract'
import { isPublicityOver } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import {
  entryById,
  listById,
  moveEntry,
  openObjections,
  periodOf,
  publicityOf,
  type EntryRow,
} from '../../records/lists'
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

/** P27b, P28a. */
async function refuseWhileContested(ctx: WriteContext, entry: EntryRow): Promise<void> {
  const publicity = await publicityOf(ctx.db, entry.list_id)
  if (publicity === undefined || entry.state === 'awarded' || entry.state === 'removed')
    throw new Refusal('STATE_CONFLICT')
  if (!isPublicityOver(periodOf(publicity), ctx.now)) throw new Refusal('PUBLICITY_RUNNING')
  if ((await openObjections(ctx.db, entry.id)).length > 0) throw new Refusal('OBJECTION_OPEN')
}
