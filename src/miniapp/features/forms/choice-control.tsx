import type { ChoiceField, DateField, YesNoField } from '#policy'
import { CheckboxList, RadioList } from '../../components/choice-list'
import { DateInput } from '../../components/date-input'
import { today } from '../../platform'
import { ChoiceSheet } from './choice-sheet'
import { SHOWN_IN_PLACE } from './parts'
import { fieldDomId, useAnswer, useRemark, useSection } from './section-context'

interface Props<Field> {
  field: Field
  path: string
}

/** Writes a choice and has it checked at once: there is nothing to leave. */
function useChoosing(path: string) {
  const { session } = useSection()
  const { value, write } = useAnswer(path)
  const isInvalid = useRemark(path) !== undefined
  const choose = (next: unknown) => {
    write(next)
    session.leave(path)
  }
  return { value, isInvalid, choose }
}

export function ChoiceControl({ field, path }: Props<ChoiceField>) {
  const { value, isInvalid, choose } = useChoosing(path)
  const common = { label: field.label, choices: field.options, isInvalid }
  if (field.type === 'choices')
    return <CheckboxList {...common} values={Array.isArray(value) ? value : []} onChange={choose} />
  const chosen = typeof value === 'string' ? value : undefined
  if (field.options.length > SHOWN_IN_PLACE)
    return <ChoiceSheet field={field} value={chosen} isInvalid={isInvalid} onChange={choose} />
  return <RadioList {...common} value={chosen} onChange={choose} />
}

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
]
const promise = [{ value: 'yes', label: '我确认' }]

/** 是 or 否; a promise is one box to tick. */
export function YesNoControl({ field, path }: Props<YesNoField>) {
  const { value, isInvalid, choose } = useChoosing(path)
  if (field.mustBeYes === true)
    return (
      <CheckboxList
        label={field.label}
        choices={promise}
        isInvalid={isInvalid}
        values={value === true ? ['yes'] : []}
        onChange={(ticked) => choose(ticked.length > 0 ? true : null)}
      />
    )
  return (
    <RadioList
      label={field.label}
      choices={yesNo}
      isPair
      isInvalid={isInvalid}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined}
      onChange={(answer) => choose(answer === 'yes')}
    />
  )
}

export function DateControl({ field, path }: Props<DateField>) {
  const { value, isInvalid, choose } = useChoosing(path)
  return (
    <DateInput
      id={fieldDomId(path)}
      label={field.label}
      value={typeof value === 'string' ? value : ''}
      isInvalid={isInvalid}
      onChange={choose}
      {...(field.notAfterToday === true ? { latest: today() } : {})}
    />
  )
}
