import { remarksAcross } from './across'
import { blankProblem, checkValue, type CheckContext, type Remark } from './check-value'
import type { Field, Form, PhotosField, RowsField } from './definition'
import { itemsOf, rowsOf } from './paths'
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
  return form.sections.flatMap(({ id }) =>
    found
      .filter(({ section }) => section === id)
      .map(({ section, path, message }) => ({ section, path, message })),
  )
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
  const now = `现在是 ${count} ${measure}。`
  if (count < min)
    return [{ severity: 'problem', path, message: `「${label}」至少 ${min} ${measure}，${now}` }]
  if (count > max)
    return [{ severity: 'problem', path, message: `「${label}」最多 ${max} ${measure}，${now}` }]
  return []
}

function checkRows(field: RowsField, values: SectionValues, context: CheckContext): readonly Located[] {
  const rows = rowsOf(values[field.id])
  const cells = rows.flatMap((row, index) =>
    askedColumns(field).flatMap((column) =>
      checkField(column, row, context).map((remark) => ({
        ...remark,
        path: `${field.id}/${row.id}/${remark.path}`,
        message: `第 ${index + 1} 行：${remark.message}`,
      })),
    ),
  )
  return [...countProblem(field, rows.length, '项'), ...cells]
}
