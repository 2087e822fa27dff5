import { occupationCode, type CatalogueField } from '#policy'
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
  /** What was chosen last on this phone: offered until something is typed. */
  recent?: readonly string[]
  onChoose: (value: string) => void
}

const hints = {
  occupation: '输入职业名称、工种、拼音首字母或编码，例如 焊工、hg、6-18',
  industry: '输入行业名称、拼音首字母或代码，例如 金属制品、jszp、33；也可以从下面一级一级找',
}

/** Type, see, tap; or go down the tree. An occupation that is not listed is taken as written (P7a). */
export function CatalogueLookUp({ field, id, catalogue, recent = [], onChoose }: Props) {
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
      {wanted === '' && recent.length > 0 && (
        <>
          <View className="caption">最近选过的</View>
          {recent.map((value) => (
            <ChoiceRow
              key={value}
              role="radio"
              choice={recentChoice(value)}
              isChosen={false}
              onTap={() => onChoose(value)}
            />
          ))}
        </>
      )}
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

/** `6-18-02-04 焊工`: the name first, as in the list; what was written has no code. */
function recentChoice(value: string) {
  const code = occupationCode(value)
  return code === undefined
    ? { value, label: value }
    : { value, label: value.slice(code.length).trim(), hint: code }
}
