import { Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from './a11y'
import './field.css'
import { boxClass, type TextProps } from './text-input'
import { useOutsideValue } from './use-outside-value'

interface Props extends TextProps {
  maxLength: number
}

/** Several lines, with how many characters are left; the count is drawn after leaving the field, never while typing. */
export function TextArea(props: Props) {
  const { id, label, value, onChange, onBlur, maxLength, placeholder, isInvalid = false, isDisabled } = props
  const { revision, initial, typed } = useOutsideValue(value)
  const [length, setLength] = useState(value.length)
  const spoken = a11y({ label: `${label}，最多 ${maxLength} 个字`, invalid: isInvalid })
  const face = process.env.TARO_ENV === 'weapp' ? spoken : { nativeProps: { ...spoken } }
  return (
    <View className={`${boxClass(isInvalid, isDisabled)} textarea-box`}>
      <Textarea
        key={revision}
        id={`${id}-input`}
        className="input-native"
        defaultValue={initial}
        maxlength={maxLength}
        placeholder={placeholder ?? ''}
        placeholderClass="input-placeholder"
        disabled={isDisabled ?? false}
        autoHeight
        onInput={(event) => {
          typed(event.detail.value)
          onChange(event.detail.value)
        }}
        onBlur={(event) => {
          setLength(event.detail.value.length)
          onBlur?.()
        }}
        {...face}
      />
      <View className="textarea-count">{`${length} / ${maxLength} 字`}</View>
    </View>
  )
}
