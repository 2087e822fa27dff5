import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon } from './icon'
import './field.css'

interface Props {
  /** Where an error summary leads to. */
  id: string
  label: string
  /** Why we ask, in one sentence. */
  why?: string | undefined
  hint?: string | undefined
  /** What is wrong, where, and how to mend it; the same sentence as in the summary. */
  error?: string | undefined
  isOptional?: boolean | undefined
  /** Beside the label, a link for instance. */
  aside?: ReactNode
  children: ReactNode
}

/** What stands around an input: its name, the reason, help, and what to mend. */
export function Field({ id, label, why, hint, error, isOptional, aside, children }: Props) {
  return (
    <View id={id} className={error ? 'field field-wrong' : 'field'}>
      <View className="field-label">
        {label}
        {isOptional && <View className="field-optional">选填</View>}
        {aside}
      </View>
      {why && <View className="field-why">{why}</View>}
      {hint && <View className="field-why">{hint}</View>}
      {error && (
        <View className="field-error" {...a11y({ role: 'alert' })}>
          <Icon name="cross" />
          <View>{error}</View>
        </View>
      )}
      {children}
    </View>
  )
}
