import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './a11y'
import './button.css'

interface Props {
  /** primary: the one thing to do here; quiet: a text link. */
  kind?: 'primary' | 'secondary' | 'quiet'
  /** What a reader says, when the words on the button are too few. */
  label?: string
  isDisabled?: boolean
  /** Working on it: pressed once, not to be pressed again. */
  isBusy?: boolean
  onTap: () => void
  children: ReactNode
}

/** Words of two to six characters that start with a verb. */
export function Button({ kind = 'primary', label, isDisabled, isBusy, onTap, children }: Props) {
  const disabled = isDisabled === true || isBusy === true
  return (
    <View
      className={`button button-${kind}${disabled ? ' button-off' : ''}`}
      {...tappable({ onTap, ...(label === undefined ? {} : { label }), disabled })}
    >
      {isBusy ? '请稍候' : children}
    </View>
  )
}
