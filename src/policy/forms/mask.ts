import { fieldAt } from './catalogue'
import type { CellField, Field, Section } from './definition'
import type { SameAs } from './merge'
import { rowsOf } from './paths'
import { isBlank, sameValue } from './same-value'
import type { FieldValue, Row, Scalar, SectionValues } from './values'

/** Characters left open at the start and the end. */
const OPEN: Readonly<Record<string, readonly [number, number]>> = {
  idNumber: [6, 4],
  phone: [3, 4],
  certificateNumber: [4, 4],
  date: [4, 0],
}

/** A sensitive value as it may leave the server: 110115********0025, 138****0000; other values as they are. */
export function maskValue(field: Field | CellField, value: unknown): unknown {
  if (field.sensitive !== true || typeof value !== 'string' || isBlank(value)) return value
  const [start, end] = OPEN[field.type] ?? [1, 0]
  const isShort = value.length <= start + end
  const hidden = isShort ? value.length : value.length - start - end
  return isShort
    ? '*'.repeat(hidden)
    : `${value.slice(0, start)}${'*'.repeat(hidden)}${value.slice(value.length - end)}`
}

/** Whether a value is a mask: its real form is on the server, which checks it at submit. */
export function isMasked(field: Field | CellField, value: unknown): boolean {
  return field.sensitive === true && typeof value === 'string' && value.includes('*')
}

/** The values of a section with every sensitive field and cell masked. */
export function maskSection(section: Section, values: SectionValues): SectionValues {
  const masked = section.fields.map((field): [string, FieldValue | undefined] => [
    field.id,
    field.type === 'rows'
      ? rowsOf(values[field.id]).map((row) => maskRow(field.columns, row))
      : (maskValue(field, values[field.id]) as FieldValue | undefined),
  ])
  return Object.fromEntries(masked.filter((entry): entry is [string, FieldValue] => !isBlank(entry[1])))
}

function maskRow(columns: readonly CellField[], row: Row): Row {
  const cells = columns
    .filter(({ id }) => !isBlank(row[id]))
    .map((column): [string, Scalar] => [column.id, maskValue(column, row[column.id]) as Scalar])
  return { ...Object.fromEntries(cells), id: row.id }
}

/** For `mergeSection` on the server: what a client saw may be the mask of what is stored. */
export function sameAsMasked(section: Section): SameAs {
  return (path, stored, given) => {
    if (sameValue(stored, given)) return true
    const field = fieldAt(section, path)
    return field?.sensitive === true && sameValue(maskValue(field, stored), given)
  }
}
