import { checkNumber } from './check-value'
import type { CellField, Field, Form } from './definition'
import { answerOf, cellOf } from './known'
import { itemsOf } from './paths'
import { orderedRows } from './rows'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues, Row, Scalar, SectionValues } from './values'
import { shownFields } from './visible'

/**
 * The answers as they are submitted and frozen: only what the form asks now and what is known, numbers in their one written form,
 * texts without surrounding space. Hidden answers and unknown ids stay behind.
 */
export function submittedCopy(form: Form, values: FilingValues): FilingValues {
  const sections = form.sections.map((section): [string, SectionValues] => {
    const answers = values[section.id] ?? {}
    const entries = shownFields(form, values, section)
      .map((field): [string, FieldValue] => {
        const answer = answerOf(section, field, values) ?? null
        return [field.id, fieldCopy(field, { ...answers, [field.id]: answer })]
      })
      .filter(([, value]) => !isBlank(value))
    return [section.id, Object.fromEntries(entries)]
  })
  return Object.fromEntries(sections)
}

function fieldCopy(field: Field, answers: SectionValues): FieldValue {
  if (field.type === 'photos') return itemsOf(answers[field.id]) as FieldValue
  if (field.type !== 'rows') return valueCopy(field, answers)
  return orderedRows(field, answers[field.id]).map((row): Row => {
    const cells = field.columns.map((column): [string, Scalar] => [
      column.id,
      valueCopy(column, { ...row, [column.id]: cellOf(column, row) ?? null }),
    ])
    return { ...Object.fromEntries(cells.filter(([, value]) => !isBlank(value))), id: row.id }
  })
}

function valueCopy(field: CellField, beside: SectionValues): Scalar {
  const value = (beside[field.id] ?? null) as Scalar
  if (typeof value !== 'string') return value
  switch (field.type) {
    case 'phone':
    case 'idNumber':
    case 'creditCode':
    case 'certificateNumber': {
      const check = checkNumber(field, value, beside, { today: '9999-12-31' })
      return check.ok ? check.normalised : value
    }
    default:
      return value.trim()
  }
}
