import type { RequestOf, Routes } from '#contract'
import { isSettingId } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { deskOf } from '../../../records/caller'
import { changeById, type SettingChangeRow } from '../../../records/settings'
import { allowedOrRefuse } from './allowed-or-refuse'

/** 核定: never by who proposed it; in force from now, held once more to what the setting may be. */
export async function approveSetting(
  ctx: WriteContext,
  { params }: RequestOf<Routes['desk']['approveSetting']>,
): Promise<void> {
  const change = await openChange(ctx, params.proposalId)
  if (change.proposed_by === deskOf(ctx).accountId) throw new Refusal('SAME_PERSON')
  if (!isSettingId(change.setting)) throw new Refusal('NOT_FOUND')
  await allowedOrRefuse(ctx.db, change.setting, JSON.parse(change.value))
  await decide(ctx, change, 'approved', null)
}

/** 退回: nothing comes into force; the reason stays in the history. */
export async function rejectSetting(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['rejectSetting']>,
): Promise<void> {
  await decide(ctx, await openChange(ctx, params.proposalId), 'rejected', body.reason)
}

async function openChange(ctx: WriteContext, id: string): Promise<SettingChangeRow> {
  const change = await changeById(ctx.db, id)
  if (change === undefined) throw new Refusal('NOT_FOUND')
  if (change.state !== 'open') throw new Refusal('STATE_CONFLICT')
  return change
}

async function decide(
  ctx: WriteContext,
  change: SettingChangeRow,
  state: 'approved' | 'rejected',
  note: string | null,
): Promise<void> {
  await ctx.db
    .updateTable('setting_changes')
    .set({ state, decided_by: deskOf(ctx).accountId, decided_at: ctx.now, note })
    .where('id', '=', change.id)
    .where('state', '=', 'open')
    .execute()
  await ctx.audit({
    action: state === 'approved' ? 'setting.approve' : 'setting.reject',
    objectKind: 'setting',
    objectId: change.setting,
    detail: { changeId: change.id, value: JSON.parse(change.value) as unknown },
  })
}
