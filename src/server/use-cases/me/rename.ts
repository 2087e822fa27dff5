import type { RequestOf, Routes } from '#contract'
import type { WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'

/** How a person wants to be called; what was signed before keeps the old name. */
export async function rename(ctx: WriteContext, { body }: RequestOf<Routes['me']['rename']>): Promise<void> {
  const { accountId } = personOf(ctx)
  await ctx.db.updateTable('accounts').set({ name: body.name }).where('id', '=', accountId).execute()
  await ctx.audit({ action: 'account.rename', objectKind: 'account', objectId: accountId })
}
