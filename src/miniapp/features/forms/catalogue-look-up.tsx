import type { CatalogueField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../components/a11y'
import { Button } from '../../components/button'
import { ChoiceRow } from '../../components/choice-row'
import { TextInput } from '../../components/text-input'
import { CatalogueTree } from './catalogue-tree'
import type { Catalogue } from './catalogue'

interface Props {
  field: CatalogueField
  id: string
  catalogue: Catalogue
  onChoose: (value: string) => void
}

const hints = {
  occupation: '输入职业名称、工种、拼音首字母或编码，例如 焊工、hg、6-18',
  industry: '输入行业名称、拼音首字母或代码，例如 金属制品、jszp、33；也可以从下面一级一级找',
}

/** Type, see, tap; or go down the tree. An occupation that is not listed is taken as written (P7a). */
export function CatalogueLookUp({ field, id, catalogue, onChoose }: Props) {
  const [query, setQuery] = useState('')
  const wanted = query.trim()
  const found = wanted === '' ? [] : catalogue.find(wanted)
  const isListed = found.some(({ label }) => label === wanted)
  const mayWrite = field.type === 'occupation' && /[\u4e00-\u9fff]{2}/.test(wanted) && !isListed
  return (
    <View className="choices">
      <TextInput
        id={`${id}-query`}
        label={`查找${field.label}`}
        value=""
        onChange={setQuery}
        maxLength={40}
      />
      <View className="caption" {...a11y({ live: 'polite' })}>
        {wanted === '' ? hints[field.type] : foundWords(found.length)}
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
      {wanted === '' && catalogue.under && (
        <CatalogueTree id={id} under={catalogue.under} onChoose={onChoose} />
      )}
      {mayWrite && (
        <Button kind="secondary" onTap={() => onChoose(wanted)}>
          {`大典里没有，填“${wanted}”`}
        </Button>
      )}
    </View>
  )
}

function foundWords(count: number): string {
  if (count === 0) return '没有找到。请换一个词，或只输入其中两个字。'
  return `列出 ${count} 项，请选择一项；没有您要的，请再多输入几个字`
}
