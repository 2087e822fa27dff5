import { View } from '@tarojs/components'
import { tappable } from './a11y'
import './quote.css'

interface Props {
  /** 第十六条第一项 and the like, for people; absent when the words are our own. */
  source: string
  /** The clause in its own words. */
  text: string
  onOpen?: (() => void) | undefined
}

/** A clause, word for word, one tap from the full text. */
export function Quote({ source, text, onOpen }: Props) {
  return (
    <View className="quote">
      <View className="quote-text">{text}</View>
      {onOpen ? (
        <View
          className="quote-source quote-link"
          {...tappable({ role: 'link', label: `${source} · 查看原文`, onTap: onOpen })}
        >
          {`${source} · 查看原文`}
        </View>
      ) : (
        <View className="quote-source">{source}</View>
      )}
    </View>
  )
}
