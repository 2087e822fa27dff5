import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './progress-bar.css'

interface Props {
  /** What is going on, with its numbers: 已上传 3/5 张. */
  words: string
  /** 0 to 1. */
  share: number
}

/** How far something has come; the words carry it, the bar repeats it. */
export function ProgressBar({ words, share }: Props) {
  return (
    <View className="progress" {...a11y({ role: 'status', label: words })}>
      <View>{words}</View>
      <View className="progress-track" {...a11y({ hidden: true })}>
        <View className="progress-done" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
    </View>
  )
}
