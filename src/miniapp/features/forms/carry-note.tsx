import { isEmpty, itemsOf, valueText, type FieldValue } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { recordOf } from './draft'
import { useSection } from './section-context'

/** What the same person wrote in this part of an earlier application; taken over with one tap, never by itself (F20). */
export function CarryNote() {
  const { draft, section, session } = useSection()
  const all = useStore(
    draft.sync.store,
    useShallow(({ filings }) =>
      (filings[draft.filingId]?.meta.view?.suggestions ?? []).filter(
        (one) => one.section === section.id && one.year !== undefined,
      ),
    ),
  )
  // Drawn when a field is left, never while typing.
  useStore(session.store, ({ rests }) => rests)
  const [isShown, setShown] = useState(false)
  const [taken, setTaken] = useState(0)
  const { values } = recordOf(draft, section.id)
  const open = all.flatMap((one) => {
    const field = section.fields.find(({ id }) => id === one.field)
    return field === undefined || !isEmpty(values[field.id]) ? [] : [{ field, value: one.value }]
  })
  const year = all[0]?.year
  if (taken > 0)
    return (
      <Banner tone="pass" title={`已沿用 ${year} 年的 ${taken} 项`}>
        请逐项核对，有变化的请改。照片和证件号码没有沿用，请重新填写。
      </Banner>
    )
  if (year === undefined || open.length === 0) return null
  const take = () => {
    for (const { field, value } of open) {
      const items = field.type === 'rows' ? itemsOf(value) : [undefined]
      for (const item of items)
        draft.sync.edit(
          draft.filingId,
          section.id,
          item === undefined ? field.id : `${field.id}/${item.id}`,
          (item ?? value) as FieldValue,
        )
    }
    setTaken(open.length)
    for (const { field } of open) session.leave(field.id)
  }
  return (
    <Banner tone="plain" title={`您在 ${year} 年填过这一部分，有 ${open.length} 项可以沿用`}>
      <View>只填到还空着的地方，已经填写的不会改动。</View>
      {isShown &&
        open.map(({ field, value }) => (
          <View key={field.id}>{`${field.label}：${valueText(field, value)}`}</View>
        ))}
      <Button kind="quiet" onTap={() => setShown(!isShown)}>
        {isShown ? '收起' : '看看是哪些'}
      </Button>
      <Button kind="secondary" onTap={take}>{`沿用 ${year} 年的`}</Button>
    </Banner>
  )
}
