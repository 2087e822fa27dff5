import type { ChoiceField } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { tappable } from '../../components/a11y'
import { RadioList } from '../../components/choice-list'
import { Sheet } from '../../components/sheet'
import { boxClass } from '../../components/text-input'
import './forms.css'

interface Props {
  field: ChoiceField
  value: string | undefined
  isInvalid: boolean
  onChange: (value: string) => void
}

/** One of many: the answer so far, and a panel with all of them. */
export function ChoiceSheet({ field, value, isInvalid, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { label, options } = field
  const chosen = options.find((option) => option.value === value)?.label ?? ''
  const choose = (next: string) => {
    setOpen(false)
    onChange(next)
  }
  const spoken = chosen === '' ? `选择${label}` : `更改${label}，现在是${chosen}`
  return (
    <>
      <View
        className={`${boxClass(isInvalid)} lookup`}
        {...tappable({ label: spoken, invalid: isInvalid, onTap: () => setOpen(true) })}
      >
        <View className={chosen === '' ? 'input-placeholder lookup-text' : 'lookup-text'}>
          {chosen === '' ? `共 ${options.length} 项，请选择` : chosen}
        </View>
        <View className="lookup-change">{chosen === '' ? '选择' : '更改'}</View>
      </View>
      {isOpen && (
        <Sheet title={label} isOpen onClose={() => setOpen(false)}>
          <RadioList label={label} choices={options} value={value} onChange={choose} />
        </Sheet>
      )}
    </>
  )
}
