import { dayText, isDay } from '../calendar/day'
import { fenToYuanText } from '../funding/money'
import type { CellField, Field, Form, Section } from './definition'
import { itemsOf, rowsOf } from './paths'
import { isBlank, textOf } from './same-value'
import type { FilingValues, Row, SectionValues } from './values'
import { askedFields } from './visible'

export interface Answer {
  readonly label: string
  readonly text: string
  /** As in `Change`: leads back to the field. */
  readonly path: string
}
export interface SectionAnswers {
  readonly section: Section
  readonly rows: readonly Answer[]
}

const NOT_ANSWERED = '未填写'

/** The answers as people read them: for checking before submit, for the desk, for print. Only what is asked. */
export function answersFor(form: Form, values: FilingValues): readonly SectionAnswers[] {
  return form.sections.map((section) => ({
    section,
    rows: askedFields(form, values, section).flatMap((field) => answersOf(field, values[section.id] ?? {})),
  }))
}

function answersOf(field: Field, values: SectionValues): readonly Answer[] {
  const value = values[field.id]
  if (field.type !== 'rows' || isBlank(value)) {
    return [{ label: field.label, text: valueText(field, value), path: field.id }]
  }
  return rowsOf(value).map((row, index) => ({
    label: `${field.rowName} ${index + 1}`,
    text: rowText(field.columns, row),
    path: `${field.id}/${row.id}`,
  }))
}

function rowText(columns: readonly CellField[], row: Row): string {
  return columns.map((column) => `${column.label}：${valueText(column, row[column.id])}`).join('；')
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
