import type { CatalogueField } from '#policy'
import { View } from '@tarojs/components'
import { useCallback, useRef } from 'react'
import { tappable } from '../../components/a11y'
import { boxClass } from '../../components/text-input'
import { openAbove, useShown } from '../../platform'
import { useAnswer, useRemark, useSection } from './section-context'
import { WorkTypeNote } from './work-type-note'
import './forms.css'

interface Props {
  field: CatalogueField
  path: string
}

/** One of the big tables: the answer so far, and the way to the page where another one is looked up. */
export function CatalogueControl({ field, path }: Props) {
  const { draft, section, session } = useSection()
  const { value } = useAnswer(path)
  const isInvalid = useRemark(path) !== undefined
  const isAway = useRef(false)
  const text = typeof value === 'string' ? value : ''
  const look = () => {
    isAway.current = true
    draft.sync.flush()
    void openAbove('lookUp', { filingId: draft.filingId, sectionId: section.id, path })
  }
  const returned = useCallback(() => {
    if (isAway.current) session.leave(path)
    isAway.current = false
  }, [session, path])
  useShown(returned)
  const spoken = text === '' ? `选择${field.label}` : `更改${field.label}，现在是${text}`
  return (
    <>
      <View
        className={`${boxClass(isInvalid)} lookup`}
        {...tappable({ label: spoken, invalid: isInvalid, onTap: look })}
      >
        <View className={text === '' ? 'input-placeholder lookup-text' : 'lookup-text'}>
          {text === '' ? '查找并选择' : text}
        </View>
        <View className="lookup-change">{text === '' ? '选择' : '更改'}</View>
      </View>
      {field.type === 'occupation' && <WorkTypeNote path={path} occupation={text} />}
    </>
  )
}
