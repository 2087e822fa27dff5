import { Textarea, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { a11y } from './a11y'
import './field.css'
import { boxClass, type TextProps } from './text-input'
import { useOutsideValue } from './use-outside-value'

interface Props extends TextProps {
  maxLength: number
}

/** Kept free between the cursor and WeChat's keyboard: the counter. Its bar with 完成 stays, for nothing else closes it here. */
const cursorSpacing = 96
/** After this long without a key somebody has paused. */
const pauseMs = 1000

/**
 * Several lines, with how many characters there are: counted in a pause and on leaving, never while typing. What is
 * pasted is not cut: the count says how much is too much.
 */
export function TextArea(props: Props) {
  const { id, label, value, onChange, onBlur, maxLength, placeholder, isInvalid = false, isDisabled } = props
  const { revision, initial, typed } = useOutsideValue(value)
  const [length, setLength] = useState(value.length)
  const pause = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(pause.current), [])
  const spoken = a11y({ label: `${label}，最多 ${maxLength} 个字`, invalid: isInvalid })
  const face =
    process.env.TARO_ENV === 'weapp'
      ? { cursorSpacing, ...spoken }
      : { onFocus: showWhole, nativeProps: { ...spoken } }
  return (
    <View className={`${boxClass(isInvalid, isDisabled)} textarea-box`}>
      <Textarea
        key={revision}
        id={`${id}-input`}
        className="input-native"
        defaultValue={initial}
        maxlength={maxLength + 1000}
        placeholder={placeholder ?? ''}
        placeholderClass="input-placeholder"
        disabled={isDisabled ?? false}
        autoHeight
        onInput={(event) => {
          const { value: text } = event.detail
          typed(text)
          onChange(text)
          clearTimeout(pause.current)
          pause.current = setTimeout(() => setLength(text.length), pauseMs)
        }}
        onBlur={(event) => {
          clearTimeout(pause.current)
          setLength(event.detail.value.length)
          onBlur?.()
        }}
        {...face}
      />
      <View className={length > maxLength ? 'textarea-count textarea-over' : 'textarea-count'}>
        {`${length} / ${maxLength} 字${length > maxLength ? `，多了 ${length - maxLength} 字` : ''}`}
      </View>
    </View>
  )
}

/** A browser brings only the line with the cursor into view; the counter below belongs to it. */
const showWhole = ({ target }: { target: unknown }) => {
  const box = (target as Element).closest?.('.textarea-box')
  box?.scrollIntoView?.({ block: 'nearest' })
}
