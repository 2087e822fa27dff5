import { SETTINGS, type Allowed, type Setting, type SettingId } from '#policy'
import { Input, Radio, Select } from 'antd'
import type { FieldProps } from '../../components/field'

/** A value as it is being typed or chosen. */
export type TypedValue = string | boolean | readonly string[]

interface Props {
  readonly id: SettingId
  readonly value: TypedValue
  readonly field: FieldProps
  readonly onChange: (value: TypedValue) => void
}

/** The control that fits what a setting may be. */
export function ValueControl({ id, value, field, onChange }: Props) {
  const { allowed } = SETTINGS[id] as Setting
  switch (allowed.kind) {
    case 'yesNo':
    case 'one':
      return (
        <Radio.Group
          id={field.id}
          aria-label="改为"
          vertical
          value={value}
          options={choicesOf(allowed)}
          onChange={({ target }) => onChange(target.value as TypedValue)}
        />
      )
    case 'order':
      return (
        <Select
          {...field}
          mode="multiple"
          className="whole"
          value={Array.isArray(value) ? [...(value as readonly string[])] : []}
          options={optionsOf(allowed.of)}
          onChange={(chosen: string[]) => onChange(chosen)}
        />
      )
    case 'whole':
    case 'wholes':
    case 'dayOfYear':
    case 'day':
      return (
        <Input
          {...field}
          className={allowed.kind === 'wholes' ? 'whole' : 'date'}
          type={allowed.kind === 'day' ? 'date' : 'text'}
          maxLength={60}
          suffix={'unit' in allowed ? allowed.unit : undefined}
          value={String(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}

function choicesOf(allowed: Extract<Allowed, { kind: 'yesNo' | 'one' }>) {
  if (allowed.kind === 'one') return optionsOf(allowed.of)
  return [
    { value: true, label: allowed.yes },
    { value: false, label: allowed.no },
  ]
}

const optionsOf = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }))

/** The value in force as it stands in the control to begin with. */
export function typedOf(id: SettingId, value: unknown): TypedValue {
  const { kind } = (SETTINGS[id] as Setting).allowed
  if (kind === 'order') return value as readonly string[]
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'boolean' ? value : String(value)
}
