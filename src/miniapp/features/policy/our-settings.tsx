import type { SettingLine } from '#contract'
import { NOT_POLICY_LABEL } from '#policy'
import { View } from '@tarojs/components'
import { StatusChip } from '../../components/status-chip'
import './policy.css'

/** What is set here and not by the text; every card says so, so that none is read as policy on its own. */
export function OurSettings({ settings }: { settings: readonly SettingLine[] }) {
  return settings.map(({ id, label, asks, valueText, isConfirmed, reason }) => (
    <View key={id} className="ours">
      <View className="use-label">{NOT_POLICY_LABEL}</View>
      <View className="use-title">{label}</View>
      <View className="use-label">{asks}</View>
      <View>{`现在按：${valueText}`}</View>
      {reason !== null && <View className="use-label">{`理由：${reason}`}</View>}
      <StatusChip tone={isConfirmed ? 'pass' : 'wait'} word={isConfirmed ? '本单位已确认' : '待本单位确认'} />
    </View>
  ))
}
