import type { Field, Form, RowsField, Section } from './definition'
import { rowsOf } from './paths'
import { isEmpty } from './same-value'
import { valueProblem } from './structure'
import type { FieldValue, Row, Scalar, SectionValues } from './values'
import { askedColumns } from './visible'

/**
 * What a section may take over from the same section of an application filed earlier (F20): answers that are asked
 * again and still fit. Photos and the numbers that name a person stay behind: the one belongs to its filing, the other
 * is typed by who has the paper at hand.
 */
export function takenOver(section: Section, earlier: Form, values: SectionValues): SectionValues {
  if (section.carries !== true) return {}
  const before = earlier.sections.find(({ id }) => id === section.id)?.fields ?? []
  const answers = section.fields
    .filter(({ known, sensitive }) => known === undefined && sensitive !== true)
    .filter((field) => before.some(({ id, type }) => id === field.id && type === field.type))
    .map((field): [string, FieldValue] => [field.id, answerFrom(field, values[field.id])])
  return Object.fromEntries(answers.filter(([, value]) => !isEmpty(value)))
}

function answerFrom(field: Field, value: FieldValue | undefined): FieldValue {
  if (field.type === 'photos' || isEmpty(value)) return null
  if (field.type === 'rows') return rowsOf(value).map((row) => rowFrom(field, row))
  return valueProblem(field, value) === undefined ? (value ?? null) : null
}

function rowFrom(field: RowsField, row: Row): Row {
  const cells = askedColumns(field)
    .filter((column) => column.sensitive !== true && !isEmpty(row[column.id]))
    .filter((column) => valueProblem(column, row[column.id]) === undefined)
    .map(({ id }): [string, Scalar] => [id, row[id] ?? null])
  return { ...Object.fromEntries(cells), id: row.id }
}
