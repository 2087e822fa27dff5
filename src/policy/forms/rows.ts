import type { RowsField } from './definition'
import { rowsOf } from './paths'
import { valueText } from './present-value'
import { isBlank, isEmpty } from './same-value'
import type { Row } from './values'
import { askedColumns } from './visible'

/** The rows of a list in the order they are shown, numbered and frozen; what cannot be ordered yet stands last. */
export function orderedRows({ sortBy }: RowsField, value: unknown): readonly Row[] {
  const rows = rowsOf(value)
  if (sortBy === undefined) return rows
  const key = (row: Row) => (isBlank(row[sortBy]) ? '\uffff' : String(row[sortBy]))
  return [...rows].sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1))
}

/** What a row is called on its card, in a sentence and in a summary: 团队成员 2. */
export const rowTitle = ({ rowName }: RowsField, index: number): string => `${rowName} ${index + 1}`

/** A row at a glance: 成员姓名 and 等级, without what is not answered. */
export function rowHeadline(field: RowsField, row: Row): string {
  const columns = field.headline?.flatMap((id) => field.columns.filter((column) => column.id === id))
  return (columns ?? askedColumns(field).slice(0, 2))
    .filter(({ id }) => !isEmpty(row[id]))
    .map((column) => valueText(column, row[column.id]))
    .join(' · ')
}

/** The required answers a row has not got yet. */
export function rowGaps(field: RowsField, row: Row): readonly string[] {
  return askedColumns(field)
    .filter(({ id, required }) => required && isEmpty(row[id]))
    .map(({ label }) => label)
}

/** What the rows of a list with amounts add up to, in fen; undefined for a list without. */
export function rowsSum(field: RowsField, value: unknown): number | undefined {
  const column = field.columns.find(({ type }) => type === 'money')
  if (column === undefined) return undefined
  const amounts = rowsOf(value).map((row) => row[column.id])
  return amounts.reduce<number>((sum, fen) => sum + (Number.isSafeInteger(fen) ? Number(fen) : 0), 0)
}
