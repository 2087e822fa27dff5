import { FACTS, UNSURE, type FactId, type Facts } from '../eligibility/facts'
import { occupationCode } from '../occupations/code'
import type { Field, Form } from './definition'
import { rowsOf } from './paths'
import { isBlank, textOf } from './same-value'
import { countedMembers } from './team'
import type { FieldValue, FilingValues, Row, SectionValues } from './values'
import { askedFields } from './visible'

/** The eligibility facts a filing holds; what is not answered is not there, so that its rules say `unknown`. */
export function factsFromFiling(form: Form, values: FilingValues): Facts {
  const entries = form.sections.flatMap((section) =>
    askedFields(form, values, section).map((field) => [
      field.fact,
      factValue(field, values[section.id]?.[field.id], values),
    ]),
  )
  const answered = entries.filter(([fact, value]) => fact !== undefined && value !== undefined)
  return { ...form.implies, ...Object.fromEntries(answered) } as Facts
}

/** The answers of a form that known facts already give: one tap carries a self-check into an application. */
export function valuesFromFacts(form: Form, facts: Facts): FilingValues {
  const sections = form.sections.map((section): [string, SectionValues] => {
    const entries = section.fields.flatMap((field): [string, FieldValue][] => {
      const answer = answerFrom(field, facts)
      return answer === undefined ? [] : [[field.id, answer]]
    })
    return [section.id, Object.fromEntries(entries)]
  })
  return Object.fromEntries(sections)
}

function factValue(
  field: Field,
  value: FieldValue | undefined,
  values: FilingValues,
): string | number | undefined {
  if (isBlank(value) || field.fact === undefined) return undefined
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

function answerFrom(field: Field, facts: Facts): string | boolean | undefined {
  if (field.fact === undefined) return undefined
  const value = facts[field.fact as FactId]
  if (value === undefined || value === UNSURE) return undefined
  if (field.type === 'yesNo') return value === 'yes'
  if (field.type === 'date') return textOf(value)
  const isOffered = field.type === 'choice' && field.options.some((option) => option.value === value)
  return isOffered ? textOf(value) : undefined
}
