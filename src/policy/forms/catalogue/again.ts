import type { CellField, Field, FormId, RowsField, Section } from '../definition'

/** A field of an earlier form shown again: never asked, with the words and limits it was asked with. */
export function again(form: FormId, section: Section, fieldId: string): Field {
  const field = fieldOf(section, fieldId)
  const path = `${section.id}.${fieldId}`
  return field.type === 'rows'
    ? { ...shown(field, form, path), columns: columnsAgain(form, section, fieldId) }
    : shown(field, form, path)
}

/** The columns of an earlier form's table shown again, for a table that asks something more in each row. */
export function columnsAgain(form: FormId, section: Section, fieldId: string): readonly CellField[] {
  const { columns } = fieldOf(section, fieldId) as RowsField
  return columns.map((column) => shown(column, form, `${section.id}.${fieldId}.${column.id}`))
}

function fieldOf({ id, fields }: Section, fieldId: string): Field {
  const field = fields.find((one) => one.id === fieldId)
  if (field === undefined) throw new RangeError(`${id} has no field ${fieldId}`)
  return field
}

/** The conditions it was asked under and the rule it answered belong to the earlier form. */
function shown<F extends Field>(field: F, form: FormId, path: string): F {
  const { when: _when, fact: _fact, hint: _hint, onPaper: _onPaper, ...rest } = field
  return { ...(rest as F), required: false, known: { form, field: path } }
}
