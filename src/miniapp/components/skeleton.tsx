import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './skeleton.css'

/** The shape of what is coming. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeleton" {...a11y({ role: 'status', label: '正在加载' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View key={row} className="skeleton-row" />
      ))}
    </View>
  )
}
