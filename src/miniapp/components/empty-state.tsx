import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './empty-state.css'

interface Props {
  /** What is not here, or what went wrong. */
  title: string
  /** What to do next. */
  next: string
  action?: ReactNode
}

/** Nothing to show: empty, refused, failed; always with what to do next. */
export function EmptyState({ title, next, action }: Props) {
  return (
    <View className="empty">
      <View className="empty-title">{title}</View>
      <View className="empty-next">{next}</View>
      {action}
    </View>
  )
}
