import type { CellField } from '#policy'
import { MoneyInput, NumberInput } from '../../components/number-input'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { Amount } from '../../components/amounts'
import { fieldDomId, useRemark, useSection, useTypedAnswer } from './section-context'

interface Props {
  field: CellField
  path: string
}

/** Everything that is typed. */
export function TextControl({ field, path }: Props) {
  const { session } = useSection()
  const { value, write, revision } = useTypedAnswer(path)
  const isInvalid = useRemark(path) !== undefined
  const common = {
    id: fieldDomId(path),
    label: field.label,
    isInvalid,
    onBlur: () => session.leave(path),
  }
  const text = typeof value === 'string' ? value : ''
  const amount = (typeof value === 'number' || typeof value === 'string' ? value : null) satisfies Amount
  switch (field.type) {
    case 'integer':
      return <NumberInput key={revision} {...common} value={amount} onChange={write} unit={field.unit} />
    case 'money':
      return <MoneyInput key={revision} {...common} value={amount} onChange={write} />
    case 'longText':
      return <TextArea key={revision} {...common} value={text} onChange={write} maxLength={field.maxLength} />
    default:
      return (
        <TextInput
          key={revision}
          {...common}
          value={text}
          onChange={write}
          maxLength={maxLengthOf(field)}
          keyboard={field.type === 'phone' ? 'number' : 'text'}
        />
      )
  }
}

/** Room for spaces and dashes that the checks take out again. */
const maxLengthOf = (field: CellField): number => (field.type === 'text' ? field.maxLength : 40)
