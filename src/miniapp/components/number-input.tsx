import { readFen, readInteger, showFen, showInteger, type Amount } from './amounts'
import { TextInput, type TextProps } from './text-input'

interface Props extends Omit<TextProps, 'value' | 'onChange'> {
  value: Amount
  onChange: (value: Amount) => void
}

/** A whole number with its unit. */
export function NumberInput({ value, onChange, unit, ...rest }: Props & { unit?: string | undefined }) {
  return (
    <TextInput
      {...rest}
      keyboard="number"
      unit={unit}
      value={showInteger(value)}
      onChange={(text) => onChange(readInteger(text))}
    />
  )
}

/** Money, typed in yuan and kept in fen. */
export function MoneyInput({ value, onChange, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      keyboard="digit"
      unit="元"
      value={showFen(value)}
      onChange={(text) => onChange(readFen(text))}
    />
  )
}
