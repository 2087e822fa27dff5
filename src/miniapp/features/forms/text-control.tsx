import type { CellField } from '#policy'
import { MoneyInput, NumberInput } from '../../components/number-input'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { Amount } from '../../components/amounts'
import { fieldDomId, useRemark, useSection, useTypedAnswer } from './section-context'
import { Stepper, STEPPED_UP_TO } from './stepper'
import { TypedNote } from './typed-note'

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
    case 'integer': {
      const input = (
        <NumberInput key={revision} {...common} value={amount} onChange={write} unit={field.unit} />
      )
      if (field.max > STEPPED_UP_TO) return input
      return (
        <Stepper field={field} path={path}>
          {input}
        </Stepper>
      )
    }
    case 'money':
      return (
        <>
          <MoneyInput key={revision} {...common} value={amount} onChange={write} />
          <TypedNote field={field} path={path} />
        </>
      )
    case 'longText':
      return <TextArea key={revision} {...common} value={text} onChange={write} maxLength={field.maxLength} />
    case 'text':
      return (
        <TextInput
          key={revision}
          {...common}
          value={text}
          onChange={write}
          maxLength={room(field.maxLength)}
        />
      )
    default:
      return (
        <>
          <TextInput
            key={revision}
            {...common}
            value={text}
            onChange={write}
            maxLength={40}
            keyboard={field.type === 'phone' ? 'number' : 'text'}
          />
          <TypedNote field={field} path={path} />
        </>
      )
  }
}

/** What is pasted is not cut silently: it stays, and the sentence says how much is too much. */
const room = (maxLength: number): number => maxLength + 200
