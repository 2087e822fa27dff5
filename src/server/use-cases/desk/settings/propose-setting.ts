import type { RequestOf, Routes } from '#contract'
import { isSettingId, type SettingId, type SettingValue } from '#policy'
import { Refusal, type WriteContext } from '../../../kernel'
import { deskOf } from '../../../records/caller'
import { settingChanges } from '../../../records/settings'
import { allowedOrRefuse } from './allowed-or-refuse'

/** 拟定配置改动. The value in force, proposed for the first time, confirms the default. */
export async function proposeSetting(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['proposeSetting']>,
): Promise<void> {
  const { settingId } = params
  if (!isSettingId(settingId)) throw new Refusal('NOT_FOUND')
  const changes = (await settingChanges(ctx.db)).filter(({ setting }) => setting === settingId)
  if (changes.some(({ state }) => state === 'open')) throw new Refusal('SETTING_PROPOSED')
  const value = await allowedOrRefuse(ctx.db, settingId, body.value)
  const last = changes.filter(({ state }) => state === 'approved').at(-1)
  if (last?.value === JSON.stringify(value)) refuse(settingId, '这项配置现在就是这个值。')
  await insert(ctx, settingId, value, body.reason)
}

function refuse(path: SettingId, message: string): never {
  throw new Refusal('SETTING_INVALID', { problems: [{ path, message }] })
}

async function insert(
  ctx: WriteContext,
  setting: SettingId,
  value: SettingValue,
  reason: string,
): Promise<void> {
  const { last } = await ctx.db
    .selectFrom('setting_changes')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('setting_changes')
    .values({
      seq: Number(last ?? 0) + 1,
      id,
      setting,
      value: JSON.stringify(value),
      reason,
      proposed_by: deskOf(ctx).accountId,
      proposed_at: ctx.now,
      state: 'open',
      decided_by: null,
      decided_at: null,
      note: null,
    })
    .execute()
  await ctx.audit({
    action: 'setting.propose',
    objectKind: 'setting',
    objectId: setting,
    detail: { changeId: id, value },
  })
}
