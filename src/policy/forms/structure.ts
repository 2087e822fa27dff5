import type { CellField, Field, PhotosField, RowsField, Section } from './definition'
import { isMasked } from './mask'
import { itemsOf } from './paths'
import { isBlank, textOf } from './same-value'
import type { Change, SectionValues } from './values'

const ID = /^[A-Za-z0-9-]{1,64}$/
const SHA256 = /^[0-9a-f]{64}$/
const CODE_MAX = 60

/**
 * What is wrong with the shape of one edit, as a sentence, or undefined. This is all that saving checks:
 * known field, right type, offered option, hard length. Whether the answer is good is asked at submit.
 */
export function structuralProblem(section: Section, change: Change): string | undefined {
  const [fieldId, itemId, columnId, ...rest] = change.path.split('/')
  const field = section.fields.find(({ id }) => id === fieldId)
  if (field === undefined || rest.length > 0) return '这一项不在表中，请更新到最新版本后再填。'
  if (field.known !== undefined) return knownProblem(field)
  const isList = field.type === 'rows' || field.type === 'photos'
  if (isList !== (itemId !== undefined)) return `「${field.label}」的写入位置不对，请更新到最新版本后再填。`
  if (!isList) return valueProblem(field, change.to)
  if (!ID.test(itemId ?? '')) return `「${field.label}」的编号不对，请更新到最新版本后再填。`
  if (columnId !== undefined) return cellProblem(field, columnId, change.to)
  return isBlank(change.to) ? undefined : itemProblem(field, itemId ?? '', change.to)
}

/** The list longer than the form allows, with a sentence, or undefined: asked of the values after a merge. */
export function tooManyItems(
  section: Section,
  values: SectionValues,
): { readonly path: string; readonly message: string } | undefined {
  for (const field of section.fields) {
    if (field.type !== 'rows' && field.type !== 'photos') continue
    const count = itemsOf(values[field.id]).length
    const unit = field.type === 'photos' ? '张' : (field.counter ?? '项')
    if (count > field.max)
      return {
        path: field.id,
        message: `「${field.label}」最多 ${field.max} ${unit}，现在是 ${count} ${unit}，请删去 ${count - field.max} ${unit}。`,
      }
  }
  return undefined
}

function cellProblem(field: Field, columnId: string, value: unknown): string | undefined {
  const column = field.type === 'rows' ? field.columns.find(({ id }) => id === columnId) : undefined
  if (column === undefined) return `「${field.label}」没有这一列，请更新到最新版本后再填。`
  return column.known === undefined ? valueProblem(column, value) : knownProblem(column)
}

/** What the system knows is nobody's to write. */
function knownProblem({ label }: Field): string {
  return `「${label}」由系统带入，不用填写。`
}

function itemProblem(field: RowsField | PhotosField, itemId: string, item: unknown): string | undefined {
  const wrong = `「${field.label}」的内容不完整，请重新添加。`
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return wrong
  const { id, ...cells } = item as Readonly<Record<string, unknown>>
  if (id !== itemId) return wrong
  if (field.type === 'photos') return isFile(cells) ? undefined : wrong
  for (const [columnId, value] of Object.entries(cells)) {
    const problem = cellProblem(field, columnId, value)
    if (problem !== undefined) return problem
  }
  return undefined
}

function isFile({ sha256, size, place, ...rest }: Readonly<Record<string, unknown>>): boolean {
  const hasHash = typeof sha256 === 'string' && SHA256.test(sha256)
  const isPlaced = place === undefined || (typeof place === 'string' && ID.test(place))
  const isSized = Number.isSafeInteger(size) && Number(size) > 0
  return hasHash && isPlaced && isSized && Object.keys(rest).length === 0
}

/** What is wrong with the type or the length of one value, as a sentence, or undefined. */
export function valueProblem(field: CellField, value: unknown): string | undefined {
  if (isBlank(value)) return undefined
  if (isMasked(field, value)) return `「${field.label}」请重新填写完整的号码。`
  switch (field.type) {
    case 'text':
    case 'longText':
      return textProblem(field.label, field.maxLength, value)
    case 'integer':
      return Number.isSafeInteger(value) ? undefined : numberProblem(field.label, false, textOf(value))
    case 'money': {
      const typed = typeof value === 'string' ? value : ''
      return Number.isSafeInteger(value) ? undefined : numberProblem(field.label, true, typed)
    }
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : `「${field.label}」请选「是」或「否」。`
    case 'choice':
      return isOffered(field.options, [value]) ? undefined : `「${field.label}」请在所列选项中选择。`
    case 'choices':
      return Array.isArray(value) && isOffered(field.options, value)
        ? undefined
        : `「${field.label}」请在所列选项中选择。`
    default:
      return textProblem(field.label, CODE_MAX, value)
  }
}

/** What was typed instead of a number is kept as typed; the sentence says what is in the way. */
function numberProblem(label: string, isMoney: boolean, typed: string): string {
  const plain = typed
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\s,¥￥]/g, '')
  if (/^[-−–][\d.]+$/.test(plain)) return `「${label}」不能是负数，请改成 0 或更大的数。`
  if (/^\d+\.\d*$/.test(plain) && !isMoney) return `「${label}」请填整数，不要带小数点。`
  if (/^\d+\.\d{3,}$/.test(plain)) return `「${label}」小数点后最多两位（到分），请改正。`
  if (/^\d{12,}(\.\d*)?$/.test(plain)) return `「${label}」的位数太多，请再核对一遍。`
  if (/^[\d.]+[万亿]/.test(plain)) return `「${label}」请全写成数字，例如 5 万写成 50000。`
  return `「${label}」请只填数字，不要写文字。`
}

function textProblem(label: string, max: number, value: unknown): string | undefined {
  if (typeof value !== 'string') return `「${label}」请填文字。`
  if (value.length <= max) return undefined
  return `「${label}」最多 ${max} 个字，现在是 ${value.length} 个字，请删去 ${value.length - max} 个字。`
}

function isOffered(options: readonly { readonly value: string }[], values: readonly unknown[]): boolean {
  return values.every((value) => options.some((option) => option.value === value))
}
