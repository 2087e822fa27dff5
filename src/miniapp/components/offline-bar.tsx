import { View } from '@tarojs/components'
import type { NetworkState } from '../platform'
import { a11y } from './a11y'
import { Icon } from './icon'
import './offline-bar.css'

const words = {
  offline: '没有网络。您填写的内容存在本机，联网后自动上传。',
  weak: '网络较慢。您填写的内容已存在本机，正在慢慢上传。',
} as const

/** Says how the network is, only when it is not well. */
export function OfflineBar({ state }: { state: NetworkState }) {
  if (state === 'online') return null
  return (
    <View className="offline" {...a11y({ role: 'status' })}>
      <Icon name="offline" />
      <View>{words[state]}</View>
    </View>
  )
}
