import { fenToYuanText, rowsSum, type RowsField } from '#policy'
import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { recordOf } from './draft'
import { useSection } from './section-context'

interface Props {
  field: RowsField
  count: number
}

/** How many rows there are and how many are missing; of amounts, what they add up to and what they should. */
export function RowsCount({ field, count }: Props) {
  const { draft, section, session } = useSection()
  const sums = useStore(session.store, () => sumWords(field, recordOf(draft, section.id).values))
  return (
    <>
      <View className="caption">{countWords(field, count)}</View>
      {sums !== '' && count > 0 && <View className="rows-sum">{sums}</View>}
    </>
  )
}

function countWords({ min, max, counter = '项', basis }: RowsField, count: number): string {
  // Where one is enough it is the form that asks for it; more than one is a number of the text.
  const isPolicy = basis.kind === 'text' && min > 1
  if (count < min)
    return isPolicy
      ? `还差 ${min - count} ${counter}（政策要求 ${min} ${counter}以上）`
      : `至少 ${min} ${counter}，还差 ${min - count} ${counter}`
  return count >= max ? `已有 ${count} ${counter}，已到上限` : `已有 ${count} ${counter}`
}

function sumWords(field: RowsField, values: Readonly<Record<string, unknown>>): string {
  const sum = rowsSum(field, values[field.id])
  if (sum === undefined) return ''
  const said = `合计 ${fenToYuanText(sum)} 元`
  const parts = (field.addsUpTo ?? []).map((id) => values[id])
  if (parts.length === 0 || !parts.every(Number.isSafeInteger)) return said
  const whole = parts.reduce<number>((total, fen) => total + Number(fen), 0)
  const rest = whole - sum
  if (rest === 0) return `${said}，与补助加配套一致`
  return `${said}，补助加配套 ${fenToYuanText(whole)} 元，${rest > 0 ? '还差' : '多了'} ${fenToYuanText(Math.abs(rest))} 元`
}
