import { readPath, type NumberField } from '#policy'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from '../../components/a11y'
import { recordOf } from './draft'
import { useSection } from './section-context'
import './forms.css'

interface Props {
  field: NumberField
  path: string
  /** The input itself: any number may be typed too. */
  children: ReactNode
}

/** Up to this many, a number is reached by tapping as well as by typing. */
export const STEPPED_UP_TO = 100

/** One less and one more beside the input of a small number; percentages go by tens. */
export function Stepper({ field, path, children }: Props) {
  const { draft, section, session } = useSection()
  const { label, min, max, unit } = field
  const step = unit === '%' ? 10 : 1
  const move = (by: number) => {
    const now = readPath(recordOf(draft, section.id).values, path)
    // What is no number stays as typed, to be mended.
    if (typeof now === 'string') return
    const to = typeof now === 'number' ? now + by : min
    draft.sync.edit(draft.filingId, section.id, path, Math.min(max, Math.max(min, to)))
    session.leave(path)
  }
  const button = (sign: string, spoken: string, by: number) => (
    <View className="stepper-button" {...tappable({ label: spoken, onTap: () => move(by) })}>
      {sign}
    </View>
  )
  return (
    <View className="stepper">
      {button('−', `${label}减 ${step}`, -step)}
      <View className="stepper-input">{children}</View>
      {button('＋', `${label}加 ${step}`, step)}
    </View>
  )
}
