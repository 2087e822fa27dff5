/** How much there is to do in a form, and the hands that do it. */
import {
  askedColumns,
  askedFields,
  type CellField,
  type Field,
  type FilingForm,
  type FilingValues,
  rowsOf,
  sectionOf,
} from '#policy'
import { typedText } from './reading'

/** What a choice, a card or a photo counts for beside one character. */
export const TAP = 5

/** How much work the answers of these sections are: a character is 1. */
export function workIn(form: FilingForm, values: FilingValues, sectionIds: readonly string[]): number {
  const of = (field: Field | CellField, answer: unknown): number => {
    if (field.type === 'rows')
      return rowsOf(answer).reduce(
        (sum, row) =>
          sum + TAP + askedColumns(field).reduce((cells, column) => cells + of(column, row[column.id]), 0),
        0,
      )
    if (answer === undefined || answer === null) return 0
    return isWritten(field) ? typedText(field, answer).length : TAP
  }
  return sectionIds.reduce((sum, id) => {
    const section = sectionOf(form, id)
    const fields = section === undefined ? [] : askedFields(form, values, section)
    return sum + fields.reduce((part, field) => part + of(field, values[id]?.[field.id]), 0)
  }, 0)
}

/** Typed a character at a time; a number is entered at once, because half of it is another number. */
export const isWritten = ({ type }: Field | CellField): boolean =>
  ['text', 'longText', 'phone', 'idNumber', 'creditCode', 'certificateNumber'].includes(type)

/** Runs in the page: real events on the real input, one slice of the text after the other. */
export async function typeInto(
  input: SVGElement | HTMLElement,
  { key, text, slices, pace }: { key: string; text: string; slices: number; pace: number },
): Promise<void> {
  const { typed } = window as unknown as { typed: (key: string, length: number) => void }
  const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  const setter = Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set
  const write = (value: string) => {
    setter?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
  input.focus()
  const held = (input as HTMLInputElement).value
  const from = slices > 1 && text.startsWith(held) ? held.length : 0
  for (let length = from + 1; length <= slices; length += 1) {
    write(slices === 1 ? text : text.slice(0, length))
    typed(key, length)
    await new Promise((resolve) => setTimeout(resolve, pace))
  }
  input.blur()
}
