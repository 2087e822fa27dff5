import { View } from '@tarojs/components'
import { Progress } from '@nutui/nutui-react-taro'
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
      <Progress
        percent={Math.round(share * 100)}
        strokeWidth="8"
        color="var(--indigo)"
        background="var(--line)"
      />
    </View>
  )
}
