import type { Field, Form, Section } from './definition'
import { answerOf, cellOf } from './known'
import { valueText } from './present-value'
import { orderedRows } from './rows'
import { isBlank } from './same-value'
import type { FieldValue, FilingValues } from './values'
import { shownFields } from './visible'

/** One answer beside its label. */
export interface PrintedLine {
  readonly kind: 'line'
  readonly label: string
  /** Empty where somebody else writes later, by hand or by the system. */
  readonly text: string
  /** Prose: takes the whole width. */
  readonly isLong: boolean
  /** Room to sign or for the seal (公章). */
  readonly place?: 'signature' | 'seal'
}
/** A table of the form, one entry per row. */
export interface PrintedRows {
  readonly kind: 'rows'
  readonly label: string
  readonly rowName: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export interface PrintedSection {
  readonly section: Section
  readonly answers: readonly (PrintedLine | PrintedRows)[]
}

/** The form as it is printed: every answer that belongs to it now once, in the order of the form, asked or known. */
export function printable(form: Form, values: FilingValues): readonly PrintedSection[] {
  return form.sections.map((section) => ({
    section,
    answers: shownFields(form, values, section).map((field) =>
      printed(field, answerOf(section, field, values)),
    ),
  }))
}

function printed(field: Field, value: FieldValue | undefined): PrintedLine | PrintedRows {
  const { label } = field
  if (field.type !== 'rows' || isBlank(value)) {
    const isLeftOpen = isBlank(value) && field.known !== undefined
    return {
      kind: 'line',
      label,
      text: isLeftOpen ? '' : valueText(field, value),
      isLong: field.type === 'longText',
      ...(field.onPaper && { place: field.onPaper }),
    }
  }
  return {
    kind: 'rows',
    label,
    rowName: field.rowName,
    columns: field.columns.map((column) => column.label),
    rows: orderedRows(field, value).map((row) =>
      field.columns.map((column) => {
        const cell = cellOf(column, row)
        return isBlank(cell) ? '' : valueText(column, cell)
      }),
    ),
  }
}

/**
 * What a printed form can be held against later: the answers people gave, without the photos (the photo of the stamped
 * print is one of them) and without what the system adds from day to day.
 */
export function printedAnswers(form: Form, values: FilingValues): FilingValues {
  const sections = form.sections.map((section) => {
    const asked = shownFields(form, values, section).filter(
      ({ type, known }) => type !== 'photos' && known === undefined,
    )
    const answers = asked
      .map(({ id }) => [id, values[section.id]?.[id] ?? null] as const)
      .filter(([, value]) => !isBlank(value))
    return [section.id, Object.fromEntries(answers)] as const
  })
  return Object.fromEntries(sections)
}
