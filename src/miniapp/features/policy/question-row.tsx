import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from '../../components/a11y'
import './policy.css'

interface Props {
  text: string
  isOpen: boolean
  onTap: () => void
  children: ReactNode
}

/** A question; a tap shows or hides its answer. */
export function QuestionRow({ text, isOpen, onTap, children }: Props) {
  return (
    <>
      <View
        className={isOpen ? 'law-line ask-row ask-open' : 'law-line ask-row'}
        {...tappable({ label: text, expanded: isOpen, onTap })}
      >
        <View className="law-line-words">{text}</View>
      </View>
      {isOpen && children}
    </>
  )
}
