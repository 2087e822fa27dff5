/** Settings the way the bureau sets them: one proposes, another approves. */
import type { ApiClient, RequestOf, Routes } from '#contract'
import type { SettingId } from '#policy'

interface Desks {
  readonly officer: { readonly api: ApiClient }
  readonly signer: { readonly api: ApiClient }
}

type Value = RequestOf<Routes['desk']['proposeSetting']>['body']['value']

/** Proposes a value and gives the id of the proposal. */
export async function proposed(
  { officer }: Pick<Desks, 'officer'>,
  settingId: SettingId,
  value: Value,
): Promise<string> {
  await officer.api.desk.proposeSetting({
    params: { settingId },
    body: { value, reason: '会议纪要（示例）' },
  })
  const { settings } = await officer.api.desk.settings({})
  return settings.find(({ id }) => id === settingId)?.proposal?.id ?? ''
}

/** Proposed and approved: in force from now. */
export async function setSetting(desks: Desks, settingId: SettingId, value: Value): Promise<void> {
  const proposalId = await proposed(desks, settingId, value)
  await desks.signer.api.desk.approveSetting({ params: { proposalId }, body: {} })
}

/** P1c: before any notice, the bureau confirms from when the measure is in force. */
export const confirmEdition = (desks: Desks) => setSetting(desks, 'measureEffectiveFrom', '2025-01-01')
