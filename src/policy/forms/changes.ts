import type { Field, Section } from './definition'
import { itemsOf, readPath, writePath } from './paths'
import { sameValue } from './same-value'
import type { Change, SectionValues } from './values'

/**
 * The edits that lead from `base` to `values`: one per field, per cell, and per row or file that came or went.
 * What is known is nobody's edit. The order of rows is the order they were added in; moving a row is no change.
 */
export function diffSection(section: Section, base: SectionValues, values: SectionValues): readonly Change[] {
  return section.fields
    .filter(({ known }) => known === undefined)
    .flatMap((field) => diffField(field, base, values))
}

/** The values after the edits, without asking what they met: for showing one's own pending work. */
export function applyChanges(values: SectionValues, changes: readonly Change[]): SectionValues {
  return changes.reduce((result, { path, to }) => writePath(result, path, to), values)
}

function diffField(field: Field, base: SectionValues, values: SectionValues): readonly Change[] {
  if (field.type !== 'rows' && field.type !== 'photos') return diffAt(field.id, base, values)
  const ids = new Set([...itemsOf(base[field.id]), ...itemsOf(values[field.id])].map(({ id }) => id))
  return [...ids].flatMap((id) => diffItem(field, `${field.id}/${id}`, base, values))
}

function diffItem(field: Field, path: string, base: SectionValues, values: SectionValues): readonly Change[] {
  const isOnBothSides = readPath(base, path) !== null && readPath(values, path) !== null
  if (field.type !== 'rows' || !isOnBothSides) return diffAt(path, base, values)
  return field.columns.flatMap((column) => diffAt(`${path}/${column.id}`, base, values))
}

function diffAt(path: string, base: SectionValues, values: SectionValues): readonly Change[] {
  const from = readPath(base, path)
  const to = readPath(values, path)
  return sameValue(from, to) ? [] : [{ path, from, to }]
}
