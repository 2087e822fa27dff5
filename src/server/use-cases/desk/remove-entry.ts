import type { RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { recordEvent } from '../../records/events'
import { dropProjectOf, entryById, listById, moveEntry, touchList } from '../../records/lists'

/** 移出名单, while the list is being prepared; the project of a workshop goes with it (P33b). */
export async function removeEntry(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['removeEntry']>,
): Promise<void> {
  const entry = await entryById(ctx.db, params.entryId)
  if (entry.state_version !== body.stateVersion) throw new Refusal('VERSION_STALE')
  await moveEntry(ctx, entry, 'remove', 'officer')
  if (entry.kind === 'workshop') await dropProjectOf(ctx, entry.application_id)
  await touchList(ctx, await listById(ctx.db, entry.list_id))
  await recordEvent(ctx, entry.application_id, { what: '移出拟定名单', by: '经办人员', note: body.reason })
  await ctx.audit({
    action: 'list.remove',
    objectKind: 'listEntry',
    objectId: entry.id,
    detail: { kind: entry.kind },
  })
}
