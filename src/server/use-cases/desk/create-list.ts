import type { RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { deskOf } from '../../records/caller'
import { noticeById } from '../../records/notices'

/** 新建拟定名单; one list at a time is being prepared for a notice. */
export async function createList(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['createList']>,
): Promise<string> {
  const notice = await noticeById(ctx.db, body.noticeId)
  if (notice.decided_at !== null) throw new Refusal('STATE_CONFLICT')
  const inHand = await ctx.db
    .selectFrom('lists')
    .select('id')
    .where('notice_id', '=', notice.id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (inHand !== undefined) throw new Refusal('STATE_CONFLICT')
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('lists')
    .values({
      id,
      notice_id: notice.id,
      title: body.title,
      state: 'draft',
      state_version: 0,
      prepared_by: deskOf(ctx).accountId,
      published_by: null,
      created_at: ctx.now,
    })
    .execute()
  await ctx.audit({ action: 'list.create', objectKind: 'list', objectId: id })
  return id
}
