import { occupationCode } from '../occupations/code'
import type { Condition, Field, Form, Section } from './definition'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues } from './values'

/** Whether a field is asked now: one of its conditions holds, and the field it hangs on is asked itself. */
export function isAsked(form: Form, values: FilingValues, field: Field): boolean {
  return field.when === undefined || field.when.some((condition) => holds(form, values, condition))
}

/** The fields of a section that are asked now. */
export function askedFields(form: Form, values: FilingValues, section: Section): readonly Field[] {
  return section.fields.filter((field) => isAsked(form, values, field))
}

function holds(form: Form, values: FilingValues, condition: Condition): boolean {
  const [sectionId = '', fieldId = ''] = condition.field.split('.')
  const section = form.sections.find(({ id }) => id === sectionId)
  const field = section?.fields.find(({ id }) => id === fieldId)
  if (field === undefined || !isAsked(form, values, field)) return false
  const answer = conditionValue(field, values[sectionId]?.[fieldId])
  return answer !== undefined && condition.is.includes(answer)
}

function conditionValue(field: Field, value: FieldValue | undefined): string | boolean | undefined {
  if (isBlank(value)) return undefined
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  if (field.type !== 'occupation') return value
  return occupationCode(value) === undefined ? 'unlisted' : 'listed'
}
