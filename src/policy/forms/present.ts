import type { CellField, Field, Form, Section } from './definition'
import { answerOf, cellOf, notKnownYet, sourceOf } from './known'
import { valueText } from './present-value'
import { orderedRows, rowTitle } from './rows'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues, Row } from './values'
import { shownFields } from './visible'

export interface Answer {
  readonly label: string
  readonly text: string
  /** Where it comes from, for what is not asked here; such an answer is not changed here either. */
  readonly source?: string
  /** On the published list. */
  readonly isPublic?: true
  /** As in `Change`: leads back to the field. */
  readonly path: string
}
export interface SectionAnswers {
  readonly section: Section
  readonly rows: readonly Answer[]
}

/** The answers as people read them, for checking before submit, for the desk, for print: what is asked or known. */
export function answersFor(form: Form, values: FilingValues): readonly SectionAnswers[] {
  return form.sections.map((section) => ({
    section,
    rows: shownFields(form, values, section).flatMap((field) =>
      answersOf(field, answerOf(section, field, values), values),
    ),
  }))
}

function answersOf(field: Field, value: FieldValue | undefined, values: FilingValues): readonly Answer[] {
  const source = field.known && { source: sourceOf(field.known) }
  if (field.type !== 'rows' || isBlank(value)) {
    const text = isBlank(value) && field.known ? notKnownYet(field.known, values) : valueText(field, value)
    return [
      { label: field.label, text, path: field.id, ...source, ...(field.published && { isPublic: true }) },
    ]
  }
  return orderedRows(field, value).map((row, index) => ({
    ...source,
    label: rowTitle(field, index),
    text: rowText(field.columns, row),
    path: `${field.id}/${row.id}`,
  }))
}

/** One row as one line of text. */
export function rowText(columns: readonly CellField[], row: Row): string {
  return columns.map((column) => `${column.label}：${valueText(column, cellOf(column, row))}`).join('；')
}
