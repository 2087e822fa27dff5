import { Input, View } from '@tarojs/components'
import { a11y } from './a11y'
import './field.css'
import { useOutsideValue } from './use-outside-value'

/** What every text-like input takes. */
export interface TextProps {
  id: string
  /** The field's label again, for readers. */
  label: string
  value: string
  /** At every key; must not make the page draw again. */
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  maxLength?: number | undefined
  placeholder?: string | undefined
  isInvalid?: boolean | undefined
  isDisabled?: boolean | undefined
}

interface Props extends TextProps {
  /** Which keyboard comes up. */
  keyboard?: 'text' | 'number' | 'digit' | 'idcard'
  /** Stands behind the input: 元、平方米、人. */
  unit?: string | undefined
}

const browserKeyboard = { text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text' } as const

/** Kept free between the cursor and WeChat's keyboard: the rest of the input and what is read back below it, also in 长辈版. */
const cursorSpacing = 80

/** One line of text. */
export function TextInput(props: Props) {
  const { id, label, onChange, onBlur, maxLength = 140, placeholder, isInvalid = false, isDisabled } = props
  const { keyboard = 'text', unit } = props
  const { revision, initial, typed } = useOutsideValue(props.value)
  const spoken = a11y({ label: unit ? `${label}，单位${unit}` : label, invalid: isInvalid })
  // Taro draws a browser's number field with arrows and drops what it cannot parse: ask for the keyboard only.
  const face =
    process.env.TARO_ENV === 'weapp'
      ? { type: keyboard, cursorSpacing, ...spoken }
      : { nativeProps: { inputMode: browserKeyboard[keyboard], autocomplete: 'off', ...spoken } }
  return (
    <View className={boxClass(isInvalid, isDisabled)}>
      <Input
        key={revision}
        id={`${id}-input`}
        className="input-native"
        defaultValue={initial}
        maxlength={maxLength}
        placeholder={placeholder ?? ''}
        placeholderClass="input-placeholder"
        disabled={isDisabled ?? false}
        onInput={(event) => {
          typed(event.detail.value)
          onChange(event.detail.value)
        }}
        {...(onBlur === undefined ? {} : { onBlur })}
        {...face}
      />
      {unit && <View className="input-unit">{unit}</View>}
    </View>
  )
}

/** The frame every input stands in. */
export const boxClass = (isInvalid: boolean, isDisabled = false): string =>
  ['input-box', isInvalid && 'input-box-wrong', isDisabled && 'input-box-off'].filter(Boolean).join(' ')
