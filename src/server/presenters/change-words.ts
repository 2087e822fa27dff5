import {
  fieldAt,
  isBlank,
  orderedRows,
  rowTitle,
  valueText,
  type CellField,
  type Field,
  type Row,
  type Section,
  type SectionValues,
} from '#policy'
import { maskAt } from '../records/sealing'

interface Words {
  /** 团队成员 2 · 成员姓名. */
  readonly label: string
  readonly from: string | null
  readonly to: string | null
}

/** One change in the words of the form, sensitive answers masked; `values` number the rows. */
export function changeWords(
  section: Section,
  values: SectionValues,
  { path, from, to }: { readonly path: string; readonly from: unknown; readonly to: unknown },
): Words {
  const [before, after] = [from, to].map((value) => answerText(section, path, value)) as [
    string | null,
    string | null,
  ]
  // Two numbers may wear the same mask; that one of them is another must still be said.
  const isSameMask = before === after && after?.includes('*') === true
  return {
    label: labelOf(section, values, path),
    from: before,
    to: isSameMask ? `${after}（遮住的数字已改）` : after,
  }
}

/** What can be typed again on the phone: no photos, which may be gone by then, and nothing that is masked. */
export function typedAgain(
  section: Section,
  path: string,
  value: unknown,
): { readonly value: unknown; readonly isPart: boolean } | null {
  const field = fieldAt(section, path)
  if (field === undefined || isBlank(value) || field.known !== undefined || field.type === 'photos')
    return null
  if (field.type !== 'rows') return field.sensitive === true ? null : { value, isPart: false }
  if (!isRow(value)) return null
  const open = field.columns.filter(({ sensitive }) => sensitive !== true).map(({ id }) => id)
  const cells = Object.entries(value).filter(([id]) => id === 'id' || open.includes(id))
  return { value: Object.fromEntries(cells), isPart: cells.length < Object.keys(value).length }
}

function answerText(section: Section, path: string, value: unknown): string | null {
  const field = fieldAt(section, path)
  if (field === undefined || isBlank(value)) return null
  const masked = maskAt(section, path, value)
  if (!isRow(masked)) return valueText(field, masked)
  if (field.type === 'rows') return rowWords(field.columns, masked)
  return field.type === 'photos' && field.accepts === 'imagesAndPdf' ? '1 份材料' : '1 张照片'
}

/** What was answered of a row, a line each. */
function rowWords(columns: readonly CellField[], row: Row): string {
  const answered = columns.filter(({ id }) => !isBlank(row[id]))
  if (answered.length === 0) return '（还没有填写的一项）'
  return answered.map((column) => `${column.label}：${valueText(column, row[column.id])}`).join('\n')
}

function labelOf(section: Section, values: SectionValues, path: string): string {
  const [fieldId = '', rowId, columnId] = path.split('/')
  const list = fieldAt(section, fieldId)
  if (list?.type !== 'rows' || rowId === undefined) return list?.label ?? section.title
  const column = list.columns.find(({ id }) => id === columnId)
  return [rowLabel(list, values, rowId), ...(column === undefined ? [] : [column.label])].join(' · ')
}

function rowLabel(list: Extract<Field, { type: 'rows' }>, values: SectionValues, rowId: string): string {
  const at = orderedRows(list, values[list.id]).findIndex(({ id }) => id === rowId)
  return at < 0 ? `${list.rowName}（已不在表里）` : rowTitle(list, at)
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
