import { isBlank } from './same-value'
import type { FieldValue, FileRef, Row, SectionValues } from './values'

/** What a list field holds: a row of a table or a file. */
export type Item = Row | FileRef

/** The items of a `rows` or `photos` field; an empty list for every other value. */
export function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value.filter(isItem) : []
}

/** The rows of a `rows` field; an empty list for every other value. */
export function rowsOf(value: unknown): readonly Row[] {
  return itemsOf(value) as readonly Row[]
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'id' in value
}

/** The value at `fieldId`, `fieldId/itemId` or `fieldId/rowId/columnId`; null when there is none. */
export function readPath(values: SectionValues, path: string): unknown {
  const [fieldId = '', itemId, columnId] = path.split('/')
  if (itemId === undefined) return values[fieldId] ?? null
  const item = itemsOf(values[fieldId]).find(({ id }) => id === itemId)
  if (item === undefined) return null
  return columnId === undefined ? item : ((item as Row)[columnId] ?? null)
}

/** The values with one path changed; a blank removes. A cell of a row that is not there changes nothing. */
export function writePath(values: SectionValues, path: string, to: unknown): SectionValues {
  const [fieldId = '', itemId, columnId] = path.split('/')
  if (itemId === undefined) return put(values, fieldId, to)
  const items = itemsOf(values[fieldId])
  if (columnId !== undefined) {
    const edited = items.map((item) => (item.id === itemId ? put(item as Row, columnId, to) : item))
    return put(values, fieldId, edited)
  }
  if (isBlank(to))
    return put(
      values,
      fieldId,
      items.filter(({ id }) => id !== itemId),
    )
  const isNew = !items.some(({ id }) => id === itemId)
  return put(
    values,
    fieldId,
    isNew ? inserted(items, to as Item) : items.map((item) => (item.id === itemId ? to : item)),
  )
}

/** At the end, or where the file stood that this one was taken instead of: ids sort by the time they were made. */
function inserted(items: readonly Item[], item: Item): readonly Item[] {
  const placeOf = ({ id, place }: Readonly<Record<string, unknown>>) => String(place ?? id)
  const at = 'place' in item ? items.findIndex((one) => placeOf({ ...one }) > placeOf({ ...item })) : -1
  return at === -1 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)]
}

/** Changes arrive as JSON; `structuralProblem` has checked the type before this point. */
function put<T extends object>(object: T, key: string, value: unknown): T {
  const others = Object.entries(object).filter(([name]) => name !== key)
  const entries = isBlank(value) ? others : [...others, [key, value as FieldValue]]
  return Object.fromEntries(entries) as T
}
