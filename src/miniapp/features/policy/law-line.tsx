import type { ClauseId } from '#policy'
import { View } from '@tarojs/components'
import { tappable } from '../../components/a11y'
import './policy.css'

interface Props {
  id: ClauseId
  text: string
  /** The one the reader came for. */
  isMarked: boolean
  onTap: () => void
}

/** One sentence, word for word; a tap opens what rests on it. */
export function LawLine({ id, text, isMarked, onTap }: Props) {
  return (
    <View
      id={id}
      className={isMarked ? 'law-line law-marked' : 'law-line'}
      {...tappable({ role: 'link', ...(isMarked ? { label: `您要看的条文：${text}` } : {}), onTap })}
    >
      <View className="law-line-words">{text}</View>
    </View>
  )
}
