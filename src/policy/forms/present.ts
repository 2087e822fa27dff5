import { dayText, isDay } from '../calendar/day'
import { fenToYuanText } from '../funding/money'
import type { CellField, Field, Form, Section } from './definition'
import { answerOf, cellOf, sourceOf } from './known'
import { itemsOf, rowsOf } from './paths'
import { isBlank, textOf } from './same-value'
import type { FieldValue, FilingValues, Row } from './values'
import { shownFields } from './visible'

export interface Answer {
  readonly label: string
  readonly text: string
  /** Where it comes from, for what is not asked here; such an answer is not changed here either. */
  readonly source?: string
  /** As in `Change`: leads back to the field. */
  readonly path: string
}
export interface SectionAnswers {
  readonly section: Section
  readonly rows: readonly Answer[]
}

const NOT_ANSWERED = '未填写'

/** What is not asked here and not there yet. */
const NOT_KNOWN_YET = '以后自动带入'

/** The answers as people read them, for checking before submit, for the desk, for print: what is asked or known. */
export function answersFor(form: Form, values: FilingValues): readonly SectionAnswers[] {
  return form.sections.map((section) => ({
    section,
    rows: shownFields(form, values, section).flatMap((field) =>
      answersOf(field, answerOf(section, field, values)),
    ),
  }))
}

function answersOf(field: Field, value: FieldValue | undefined): readonly Answer[] {
  const source = field.known && { source: sourceOf(field.known) }
  if (field.type !== 'rows' || isBlank(value)) {
    const text = isBlank(value) && source ? NOT_KNOWN_YET : valueText(field, value)
    return [{ label: field.label, text, path: field.id, ...source }]
  }
  return rowsOf(value).map((row, index) => ({
    ...source,
    label: `${field.rowName} ${index + 1}`,
    text: rowText(field.columns, row),
    path: `${field.id}/${row.id}`,
  }))
}

function rowText(columns: readonly CellField[], row: Row): string {
  return columns.map((column) => `${column.label}：${valueText(column, cellOf(column, row))}`).join('；')
}

/** One answer as text: 50,000.00 元, 2026年12月31日, the label of a choice. */
export function valueText(field: Field | CellField, value: unknown): string {
  if (isBlank(value)) return NOT_ANSWERED
  switch (field.type) {
    case 'money':
      return `${fenToYuanText(Number(value))} 元`
    case 'integer':
      return `${Number(value)} ${field.unit}`
    case 'date':
      return isDay(textOf(value)) ? dayText(textOf(value)) : textOf(value)
    case 'yesNo':
      return value === true ? '是' : '否'
    case 'choice':
    case 'choices':
      return [value]
        .flat()
        .map((each) => field.options.find((option) => option.value === each)?.label ?? each)
        .join('、')
    case 'photos':
      return `${itemsOf(value).length} 张`
    case 'rows':
      return `${itemsOf(value).length} 项`
    default:
      return textOf(value)
  }
}
