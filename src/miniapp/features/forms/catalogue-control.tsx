import type { CatalogueField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { Button } from '../../components/button'
import { ChoiceRow } from '../../components/choice-row'
import { Sheet } from '../../components/sheet'
import { boxClass, TextInput } from '../../components/text-input'
import { fieldDomId, useAnswer, useRemark, useSection, type Catalogues } from './section-context'
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
      {isOpen && catalogues && (
        <Sheet title={field.label} isOpen onClose={() => setOpen(false)}>
          <LookUp field={field} id={fieldDomId(path)} find={catalogues[field.type]} onChoose={choose} />
        </Sheet>
      )}
    </>
  )
}

interface LookUpProps {
  field: CatalogueField
  id: string
  find: Catalogues[CatalogueField['type']]
  onChoose: (value: string) => void
}

const hints = {
  occupation: '输入职业名称、工种或编码，例如 焊工、6-18',
  industry: '输入行业名称或代码，例如 金属制品、33',
}

/** Type, see, tap. An occupation that is not listed is taken as written (P7a). */
function LookUp({ field, id, find, onChoose }: LookUpProps) {
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const found = find(wanted)
  const isListed = found.some(({ label }) => label === wanted)
  return (
    <View className="choices">
      <TextInput
        id={`${id}-query`}
        label={`查找${field.label}`}
        value=""
        onChange={setQuery}
        maxLength={40}
      />
      <View className="caption">
        {wanted === ''
          ? hints[field.type]
          : found.length === 0
            ? '没有找到。请换一个词，或只输入其中两个字。'
            : '请选择一项'}
      </View>
      {found.map((choice) => (
        <ChoiceRow
          key={choice.value}
          role="radio"
          choice={choice}
          isChosen={false}
          onTap={() => onChoose(choice.value)}
        />
      ))}
      {field.type === 'occupation' && wanted.length > 1 && !isListed && (
        <Button kind="secondary" onTap={() => onChoose(wanted)}>
          {`大典里没有，填“${wanted}”`}
        </Button>
      )}
    </View>
  )
}
