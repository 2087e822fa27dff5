import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { ChoiceRow, type Choice } from './choice-row'

interface ListProps {
  label: string
  choices: readonly Choice[]
  isInvalid?: boolean | undefined
  isDisabled?: boolean | undefined
}

interface RadioProps extends ListProps {
  value: string | undefined
  onChange: (value: string) => void
  /** Two short answers stand side by side. */
  isPair?: boolean
}

/** One of several. */
export function RadioList(props: RadioProps) {
  const { label, choices, value, onChange, isPair = false, isInvalid = false, isDisabled } = props
  return (
    <View
      className={isPair ? 'choices choices-pair' : 'choices'}
      {...a11y({ role: 'radiogroup', label, invalid: isInvalid })}
    >
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          role="radio"
          choice={choice}
          isChosen={choice.value === value}
          isDisabled={isDisabled}
          onTap={() => onChange(choice.value)}
        />
      ))}
    </View>
  )
}

interface CheckboxProps extends ListProps {
  values: readonly string[]
  onChange: (values: readonly string[]) => void
}

/** Any of several, kept in the order of the list. */
export function CheckboxList({ label, choices, values, onChange, isDisabled }: CheckboxProps) {
  const toggle = (value: string) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((each) => (each === value ? !values.includes(value) : values.includes(each))),
    )
  return (
    <View className="choices" {...a11y({ role: 'group', label })}>
      {choices.map((choice) => (
        <ChoiceRow
          key={choice.value}
          role="checkbox"
          choice={choice}
          isChosen={values.includes(choice.value)}
          isDisabled={isDisabled}
          onTap={() => toggle(choice.value)}
        />
      ))}
    </View>
  )
}
