import type { RequestOf, Routes } from '#contract'
import type { WriteContext } from '../../kernel'

/** Marks a message as read, once. */
export async function readMessage(
  ctx: WriteContext,
  { params }: RequestOf<Routes['me']['readMessage']>,
): Promise<void> {
  await ctx.db
    .updateTable('messages')
    .set({ read_at: ctx.now })
    .where('id', '=', params.messageId)
    .where('read_at', 'is', null)
    .execute()
  await ctx.audit({ action: 'message.read', objectKind: 'message', objectId: params.messageId })
}
