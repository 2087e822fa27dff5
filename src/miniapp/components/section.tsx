import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, tappable } from './a11y'
import { Icon } from './icon'
import './section.css'

/** A part of a page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="section">
      <View className="heading" {...a11y({ role: 'heading', level: 2 })}>
        {title}
      </View>
      {children}
    </View>
  )
}

/** A white surface on the ground. */
export function Card({ children }: { children: ReactNode }) {
  return <View className="card">{children}</View>
}

interface LinkRowProps {
  title: string
  note?: string | undefined
  onTap: () => void
}

/** A row that leads to another page. */
export function LinkRow({ title, note, onTap }: LinkRowProps) {
  return (
    <View
      className="link-row"
      {...tappable({ role: 'link', label: note ? `${title}，${note}` : title, onTap })}
    >
      <View className="link-row-words">
        {title}
        {note && <View className="link-row-note">{note}</View>}
      </View>
      <Icon name="forward" />
    </View>
  )
}

interface Answer {
  readonly id: string
  readonly label: string
  readonly value: string
  /** Where it comes from, when nobody types it: it is not changed here. */
  readonly source?: string | undefined
  /** What else to know about it: that it will be public. */
  readonly note?: string | undefined
}

/** What was answered, each with a way to change it. */
export function AnswerList({
  answers,
  onChange,
}: {
  answers: readonly Answer[]
  onChange?: (id: string) => void
}) {
  return (
    <View className="card answers">
      {answers.map(({ id, label, value, source, note }) => (
        <View key={id} className="answer">
          <View className="answer-words">
            <View className="answer-label">{label}</View>
            <View>{value === '' ? '未填写' : value}</View>
            {source && <View className="caption">{source}</View>}
            {note && <View className="answer-note">{note}</View>}
          </View>
          {onChange && source === undefined && (
            <View
              className="answer-change"
              {...tappable({ label: `修改${label}`, onTap: () => onChange(id) })}
            >
              修改
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
