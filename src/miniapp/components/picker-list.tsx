import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceRow, type Choice } from './choice-row'
import { TextInput } from './text-input'

const shownAtMost = 40

interface Props {
  id: string
  label: string
  choices: readonly Choice[]
  value: string | undefined
  onChange: (value: string) => void
}

/**
 * One of very many (1,600 occupations), found by typing part of its name or code.
 * NutUI's Cascader cannot scroll on a real phone (NutUI #1649).
 */
export function PickerList({ id, label, choices, value, onChange }: Props) {
  const [query, setQuery] = useState('')
  const found = search(choices, query)
  const shown = found.slice(0, shownAtMost)
  return (
    <View className="choices">
      <TextInput
        id={id}
        label={`查找${label}`}
        value=""
        placeholder="输入名称或代码的一部分"
        onChange={setQuery}
      />
      <View className="caption">{countWords(found.length, shown.length)}</View>
      {shown.map((choice) => (
        <ChoiceRow
          key={choice.value}
          role="radio"
          choice={choice}
          isChosen={choice.value === value}
          onTap={() => onChange(choice.value)}
        />
      ))}
    </View>
  )
}

function countWords(found: number, shown: number): string {
  if (found === 0) return '没有找到。请换一个词，或只输入其中两个字。'
  return found > shown
    ? `找到 ${found} 项，先显示前 ${shown} 项，再输入几个字可缩小范围。`
    : `找到 ${found} 项`
}

/** Names that start with what was typed come first; every word typed must occur somewhere. */
export function search(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return choices
  const text = (choice: Choice) => `${choice.label} ${choice.value} ${choice.hint ?? ''}`.toLowerCase()
  const hits = choices.filter((choice) => words.every((word) => text(choice).includes(word)))
  const startsWith = (choice: Choice) => choice.label.toLowerCase().startsWith(first)
  return [...hits.filter(startsWith), ...hits.filter((choice) => !startsWith(choice))]
}
