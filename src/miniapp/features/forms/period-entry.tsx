import { periodLength, type DateField, type Field } from '#policy'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../../components/a11y'
import { useAnswer } from './section-context'
import './forms.css'

/** The questions of a screen or a card one by one; the two days of a period are one. */
type Question<F extends Field> =
  { readonly field: F; readonly end?: undefined } | { readonly field: F; readonly end: F & DateField }

/** Puts the last day of a period to its first. */
export function questionsOf<F extends Field>(fields: readonly F[]): readonly Question<F>[] {
  const isEnd = (field: F): field is F & DateField => field.type === 'date' && field.ends !== undefined
  return fields
    .filter((field, index) => !isEnd(field) || fields[index - 1]?.id !== field.ends?.from)
    .map((field) => {
      const next = fields[fields.indexOf(field) + 1]
      return next !== undefined && isEnd(next) && next.ends?.from === field.id
        ? { field, end: next }
        : { field }
    })
}

interface Props {
  end: Pick<DateField, 'id' | 'ends'>
  /** The path of a day, by the id of its question: within a row the row stands before it. */
  pathOf: (fieldId: string) => string
  children: ReactNode
}

/** A period as one question: both days, and how long it is. */
export function PeriodEntry({ end, pathOf, children }: Props) {
  const { from = '', period = '' } = end.ends ?? {}
  const { value: startsOn } = useAnswer(pathOf(from))
  const { value: endsOn } = useAnswer(pathOf(end.id))
  const length = periodLength(startsOn, endsOn)
  return (
    <View className="period" {...a11y({ role: 'group', label: period })}>
      {children}
      <View className="period-length" {...a11y({ live: 'polite' })}>
        {length === '' ? '' : `${period}${length}`}
      </View>
    </View>
  )
}
