import { occupationCode } from '../occupations/code'
import type { CellField, Condition, Field, Form, RowsField, Section } from './definition'
import { answerOf } from './known'
import { isEmpty } from './same-value'
import type { FieldValue, FilingValues } from './values'

/** Whether a field belongs to the filing now: one of its conditions holds, and the field it hangs on belongs itself. */
function applies(form: Form, values: FilingValues, field: Field): boolean {
  return field.when === undefined || field.when.some((condition) => holds(form, values, condition))
}

/** The fields of a section that belong to the filing now, asked or known. */
export function shownFields(form: Form, values: FilingValues, section: Section): readonly Field[] {
  return section.fields.filter((field) => applies(form, values, field))
}

/** The fields of a section that are asked now; what is known already never is. */
export function askedFields(form: Form, values: FilingValues, section: Section): readonly Field[] {
  return shownFields(form, values, section).filter(({ known }) => known === undefined)
}

/** The columns of a table that are asked. */
export function askedColumns({ columns }: RowsField): readonly CellField[] {
  return columns.filter(({ known }) => known === undefined)
}

/** Whether a section is filled in by the applicants: owned by one of them, with something to ask. */
export function isFillable({ owner, fields }: Section): boolean {
  return (owner === 'leader' || owner === 'unit') && fields.some(({ known }) => known === undefined)
}

/** The sections somebody fills in on the phone; the others are known or written by the bureau. */
export function fillableSections(form: Form): readonly Section[] {
  return form.sections.filter(isFillable)
}

function holds(form: Form, values: FilingValues, condition: Condition): boolean {
  const [sectionId = '', fieldId = ''] = condition.field.split('.')
  const section = form.sections.find(({ id }) => id === sectionId)
  const field = section?.fields.find(({ id }) => id === fieldId)
  if (section === undefined || field === undefined || !applies(form, values, field)) return false
  return conditionValues(field, answerOf(section, field, values)).some((answer) =>
    condition.is.includes(answer),
  )
}

/** What a condition looks at; where several may be chosen, each one counts. */
function conditionValues(field: Field, value: FieldValue | undefined): readonly (string | boolean)[] {
  if (isEmpty(value)) return []
  if (typeof value === 'boolean') return [value]
  if (field.type === 'choices' && Array.isArray(value)) return value as readonly string[]
  if (typeof value !== 'string') return []
  if (field.type !== 'occupation') return [value]
  return [occupationCode(value) === undefined ? 'unlisted' : 'listed']
}
