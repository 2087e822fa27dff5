import { remarksAcross } from './across'
import { blankProblem, checkValue, type CheckContext, type Remark } from './check-value'
import type { Field, Form, PhotosField, RowsField } from './definition'
import { itemsOf } from './paths'
import { orderedRows, rowTitle } from './rows'
import { isEmpty } from './same-value'
import { askedColumns, askedFields } from './visible'
import type { FilingValues, Problem, SectionValues } from './values'

/** Everything to mend before submit, in the order of the form. Saving never asks this. */
export function problemsIn(form: Form, values: FilingValues, context: CheckContext): readonly Problem[] {
  return remarksIn(form, values, context, 'problem')
}

/** What is worth a second look; it does not stop the submit. */
export function warningsIn(form: Form, values: FilingValues, context: CheckContext): readonly Problem[] {
  return remarksIn(form, values, context, 'warning')
}

function remarksIn(
  form: Form,
  values: FilingValues,
  context: CheckContext,
  severity: Remark['severity'],
): readonly Problem[] {
  const single = form.sections.flatMap((section) =>
    askedFields(form, values, section)
      .flatMap((field) => checkField(field, values[section.id] ?? {}, context))
      .map((remark) => ({ ...remark, section: section.id })),
  )
  const found = [...single, ...remarksAcross(form, values)].filter((remark) => remark.severity === severity)
  return form.sections.flatMap(({ id, fields }) =>
    found
      .filter(({ section }) => section === id)
      .map(({ section, path, message }) => ({
        section,
        path,
        message: `${rowOf(fields, values[id] ?? {}, path)}${message}`,
      })),
  )
}

/** Which row a path is in, as its card is called, to stand before a sentence; nothing outside of a list. */
function rowOf(fields: readonly Field[], values: SectionValues, path: string): string {
  const [fieldId, rowId] = path.split('/')
  const field = fields.find(({ id }) => id === fieldId)
  if (rowId === undefined || field?.type !== 'rows') return ''
  return `${rowTitle(
    field,
    orderedRows(field, values[field.id]).findIndex(({ id }) => id === rowId),
  )}：`
}

type Located = Remark & { readonly path: string }

function checkField(field: Field, values: SectionValues, context: CheckContext): readonly Located[] {
  const value = values[field.id]
  if (isEmpty(value)) {
    return field.required ? [{ severity: 'problem', path: field.id, message: blankProblem(field) }] : []
  }
  if (field.type === 'rows') return checkRows(field, values, context)
  if (field.type === 'photos') return countProblem(field, itemsOf(value).length, '张')
  const remark = checkValue(field, value, values, context)
  return remark ? [{ ...remark, path: field.id }] : []
}

function countProblem(field: RowsField | PhotosField, count: number, measure: string): readonly Located[] {
  const { label, min, max, id: path } = field
  const now = `现在是 ${count} ${measure}`
  const told = (message: string): readonly Located[] => [{ severity: 'problem', path, message }]
  if (count < min)
    return told(`「${label}」至少 ${min} ${measure}，${now}，请再添加 ${min - count} ${measure}。`)
  if (count > max)
    return told(`「${label}」最多 ${max} ${measure}，${now}，请删去 ${count - max} ${measure}。`)
  return []
}

function checkRows(field: RowsField, values: SectionValues, context: CheckContext): readonly Located[] {
  const rows = orderedRows(field, values[field.id])
  const cells = rows.flatMap((row) =>
    askedColumns(field).flatMap((column) =>
      checkField(column, row, context).map((remark) => ({
        ...remark,
        path: `${field.id}/${row.id}/${remark.path}`,
      })),
    ),
  )
  return [...countProblem(field, rows.length, field.counter ?? '项'), ...cells]
}
