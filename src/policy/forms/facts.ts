import { FACTS, UNSURE, type FactId, type Facts } from '../eligibility/facts'
import { occupationCode } from '../occupations/code'
import type { Field, Form } from './definition'
import { DERIVATIONS } from './derivations'
import { answerOf } from './known'
import { itemsOf, rowsOf } from './paths'
import { isEmpty, textOf } from './same-value'
import { countedMembers } from './team'
import type { FieldValue, FilingValues, Row, SectionValues } from './values'
import { shownFields } from './visible'

/** The eligibility facts a filing holds; what is not answered is not there, so that its rules say `unknown`. */
export function factsFromFiling(form: Form, values: FilingValues): Facts {
  const entries = form.sections.flatMap((section) =>
    shownFields(form, values, section).map((field) => [
      field.fact,
      factValue(field, answerOf(section, field, values), values),
    ]),
  )
  const answered = entries.filter(([fact, value]) => fact !== undefined && value !== undefined)
  return { ...form.implies, ...Object.fromEntries(answered) } as Facts
}

/** The answers of a form that known facts already give: one tap carries a self-check into an application. */
export function valuesFromFacts(form: Form, facts: Facts): FilingValues {
  const sections = form.sections.map((section): [string, SectionValues] => [
    section.id,
    section.fields.map((field) => answersFrom(field, facts)).reduce(joined, {}),
  ])
  return Object.fromEntries(sections)
}

/** Two partial sections as one; rows of the same id are one row. */
function joined(one: SectionValues, other: SectionValues): SectionValues {
  const rows = Object.entries(other)
    .filter(([, value]) => itemsOf(value).length > 0)
    .map(([fieldId, value]): [string, FieldValue] => [
      fieldId,
      joinedRows(rowsOf(one[fieldId]), rowsOf(value)),
    ])
  return { ...one, ...other, ...Object.fromEntries(rows) }
}

function joinedRows(one: readonly Row[], other: readonly Row[]): readonly Row[] {
  const both = one.map((row) => ({ ...row, ...other.find(({ id }) => id === row.id) }))
  return [...both, ...other.filter(({ id }) => !one.some((row) => row.id === id))]
}

function factValue(
  field: Field,
  value: FieldValue | undefined,
  values: FilingValues,
): string | number | undefined {
  if (isEmpty(value) || field.fact === undefined) return undefined
  switch (field.type) {
    case 'choice':
    case 'date':
      return textOf(value)
    case 'yesNo':
      return value === true ? 'yes' : 'no'
    case 'integer':
    case 'money':
      return Number(value) > 0 ? 'yes' : 'no'
    case 'occupation':
      return occupationCode(textOf(value)) === undefined ? 'no' : 'yes'
    case 'rows':
      return rowsFact(field.fact as FactId, rowsOf(value), values)
    default:
      return 'yes'
  }
}

function rowsFact(fact: FactId, rows: readonly Row[], values: FilingValues): string | number {
  return FACTS[fact].kind === 'count' ? countedMembers(rows, values.leader ?? {}).length : 'yes'
}

/** The answers of its section that a fact gives: its field's own, or those its field follows from. */
function answersFrom(field: Field, facts: Facts): SectionValues {
  if (field.fact === undefined) return {}
  const value = facts[field.fact as FactId]
  if (value === undefined || value === UNSURE) return {}
  if (field.known !== undefined)
    return 'follows' in field.known ? (DERIVATIONS[field.known.how].back?.(textOf(value)) ?? {}) : {}
  if (field.type === 'yesNo') return { [field.id]: value === 'yes' }
  if (field.type === 'date') return { [field.id]: textOf(value) }
  const isOffered = field.type === 'choice' && field.options.some((option) => option.value === value)
  return isOffered ? { [field.id]: textOf(value) } : {}
}
