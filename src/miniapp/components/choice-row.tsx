import { View } from '@tarojs/components'
import { tappable } from './a11y'
import './choice-row.css'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface Props {
  role: 'radio' | 'checkbox'
  choice: Choice
  isChosen: boolean
  isDisabled?: boolean | undefined
  onTap: () => void
}

/** One line to choose: the whole row is the target. */
export function ChoiceRow({ role, choice, isChosen, isDisabled = false, onTap }: Props) {
  const label = choice.hint === undefined ? choice.label : `${choice.label}，${choice.hint}`
  return (
    <View
      className={`choice${isChosen ? ' choice-on' : ''}${isDisabled ? ' choice-off' : ''}`}
      {...tappable({ role, label, checked: isChosen, disabled: isDisabled, onTap })}
    >
      <View className={`choice-mark choice-${role}`} />
      <View className="choice-words">
        {choice.label}
        {choice.hint && <View className="choice-hint">{choice.hint}</View>}
      </View>
    </View>
  )
}
