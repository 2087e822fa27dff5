import { fieldAt } from './catalogue'
import { diffSection } from './changes'
import type { Field, RowsField, Section } from './definition'
import { isMasked, maskSection, maskValue } from './mask'
import { itemsOf, readPath } from './paths'
import { rowText } from './present'
import { valueText } from './present-value'
import { orderedRows, rowTitle } from './rows'
import { isBlank, sameValue } from './same-value'
import type { Change, Row, SectionValues } from './values'

/** One thing that is not the same in two copies of a section, as people read it; sensitive answers are masked. */
export interface Difference {
  /** As in `Change`; for photos the field, all its photos together. */
  readonly path: string
  readonly label: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** Null: nothing stood there. */
  readonly from: string | null
  readonly to: string | null
  /** The photos of both copies, for looking at them side by side. */
  readonly photos?: { readonly from: readonly string[]; readonly to: readonly string[] }
}

/**
 * What differs between two copies of a section: field by field, row by row and cell by cell, in the order of the form.
 * Either copy may be masked. What the system knows is nobody's change and is left out.
 */
export function compareSection(
  section: Section,
  before: SectionValues,
  after: SectionValues,
): readonly Difference[] {
  const shown = { before: maskSection(section, before), after: maskSection(section, after) }
  const changes = diffSection(section, before, after).filter((change) => !isSameUnderMask(section, change))
  return section.fields.flatMap((field) => {
    const own = changes.filter(({ path }) => path === field.id || path.startsWith(`${field.id}/`))
    if (own.length === 0) return []
    if (field.type === 'photos') return photosDifference(field, before, after)
    return field.type === 'rows'
      ? own.map(({ path }) => rowDifference(field, path, shown))
      : own.map(({ path }) => difference(path, field.label, field, shown))
  })
}

interface Shown {
  readonly before: SectionValues
  readonly after: SectionValues
}

/** A number typed again is no change when only its mask is known. */
function isSameUnderMask(section: Section, { path, from, to }: Change): boolean {
  const field = fieldAt(section, path)
  if (field === undefined || !(isMasked(field, from) || isMasked(field, to))) return false
  return sameValue(maskValue(field, from), maskValue(field, to))
}

function difference(
  path: string,
  label: string,
  field: Parameters<typeof valueText>[0],
  shown: Shown,
): Difference {
  const [from, to] = [readPath(shown.before, path), readPath(shown.after, path)].map((value) =>
    isBlank(value) ? null : valueText(field, value),
  ) as [string | null, string | null]
  return told(path, label, from, to)
}

/** Two numbers may wear the same mask; that one of them is another must still be said. */
function told(path: string, label: string, from: string | null, to: string | null): Difference {
  const kind = from === null ? 'added' : to === null ? 'removed' : 'changed'
  return { path, label, kind, from, to: from === to && to !== null ? `${to}（遮住的数字已改）` : to }
}

function rowDifference(field: RowsField, path: string, shown: Shown): Difference {
  const [, rowId = '', columnId] = path.split('/')
  const label = rowLabel(field, rowId, shown)
  const column = field.columns.find(({ id }) => id === columnId)
  if (column !== undefined) return difference(path, `${label} · ${column.label}`, column, shown)
  const [from, to] = [shown.before, shown.after].map((values) => {
    const row = readPath(values, path)
    return row === null ? null : rowText(field.columns, row as Row)
  }) as [string | null, string | null]
  return told(path, label, from, to)
}

/** 团队成员 2; the number it has now, or had when it is gone. */
function rowLabel(field: RowsField, rowId: string, { before, after }: Shown): string {
  const at = (values: SectionValues) =>
    orderedRows(field, values[field.id]).findIndex(({ id }) => id === rowId)
  const now = at(after)
  return now >= 0 ? rowTitle(field, now) : `${rowTitle(field, at(before))}（原来的）`
}

function photosDifference(field: Field, before: SectionValues, after: SectionValues): readonly Difference[] {
  const [from, to] = [before, after].map((values) => itemsOf(values[field.id]).map(({ id }) => id)) as [
    string[],
    string[],
  ]
  const words = (ids: readonly string[]) => (ids.length === 0 ? null : `${ids.length} 张`)
  const { kind } = told(field.id, field.label, words(from), words(to))
  return [
    { path: field.id, label: field.label, kind, from: words(from), to: words(to), photos: { from, to } },
  ]
}
