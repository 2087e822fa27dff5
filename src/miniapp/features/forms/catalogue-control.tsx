import type { CatalogueField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { Sheet } from '../../components/sheet'
import { boxClass } from '../../components/text-input'
import { CatalogueLookUp } from './catalogue-look-up'
import { fieldDomId, useAnswer, useRemark, useSection } from './section-context'
import { WorkTypeNote } from './work-type-note'
import './forms.css'

interface Props {
  field: CatalogueField
  path: string
}

/** One of the big tables: the answer so far, and a panel to look another one up. */
export function CatalogueControl({ field, path }: Props) {
  const { session, catalogues } = useSection()
  const { value, write } = useAnswer(path)
  const isInvalid = useRemark(path) !== undefined
  const [isOpen, setOpen] = useState(false)
  const text = typeof value === 'string' ? value : ''
  const choose = (chosen: string) => {
    write(chosen)
    setOpen(false)
    session.leave(path)
  }
  const spoken = text === '' ? `选择${field.label}` : `更改${field.label}，现在是${text}`
  const catalogue = catalogues?.[field.type]
  return (
    <>
      <View
        className={`${boxClass(isInvalid)} lookup`}
        {...tappable({ label: spoken, invalid: isInvalid, onTap: () => setOpen(true) })}
      >
        <View className={text === '' ? 'input-placeholder lookup-text' : 'lookup-text'}>
          {text === '' ? '查找并选择' : text}
        </View>
        <View className="lookup-change">{text === '' ? '选择' : '更改'}</View>
      </View>
      {field.type === 'occupation' && <WorkTypeNote path={path} occupation={text} />}
      {isOpen && catalogue && (
        <Sheet title={field.label} isOpen onClose={() => setOpen(false)}>
          <CatalogueLookUp field={field} id={fieldDomId(path)} catalogue={catalogue} onChoose={choose} />
        </Sheet>
      )}
    </>
  )
}
