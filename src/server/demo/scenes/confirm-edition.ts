import type { Day } from '#policy'
import type { Caller } from '../../kernel'
import { settingChanges } from '../../records/settings'
import { approveSetting } from '../../use-cases/desk/settings/decide-setting'
import { proposeSetting } from '../../use-cases/desk/settings/propose-setting'
import type { Stage } from '../stage'

interface Edition {
  readonly officer: Caller
  readonly signer: Caller
  readonly effectiveFrom: Day
}

/** P1c: the source names no day the measure is in force from; the demo confirms one that is plainly made up. */
export async function confirmEdition(
  stage: Stage,
  at: string,
  { officer, signer, effectiveFrom }: Edition,
): Promise<void> {
  await stage.play(at, officer, (ctx) =>
    proposeSetting(ctx, {
      params: { settingId: 'measureEffectiveFrom' },
      body: { value: effectiveFrom, reason: '演示用的虚构日期，正式使用前由区人力资源社会保障局确认。' },
    }),
  )
  const [change] = await settingChanges(stage.db)
  if (change === undefined) throw new RangeError('nothing was proposed')
  await stage.play(at, signer, (ctx) => approveSetting(ctx, { params: { proposalId: change.id }, body: {} }))
}
