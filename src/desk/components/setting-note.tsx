import { NOT_POLICY_LABEL, SETTING_MEANINGS, settingText, type SettingId, type SettingValue } from '#policy'

/** A value of ours beside what rests on it, plainly marked as not the text's. */
export function SettingNote({ id, value }: { id: SettingId; value: SettingValue }) {
  return (
    <p className="quiet">
      {SETTING_MEANINGS[id].label}：{settingText(id, value)}。{NOT_POLICY_LABEL}
    </p>
  )
}
