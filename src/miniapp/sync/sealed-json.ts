import type { CellField, Field, Section } from '#policy'
import type { DraftSealer } from './ports'
import type { SectionRecord } from './records'

/** Stands for a sealed answer; nobody can type it. */
const mark = '\u0000'

/** A section record as text for local storage: sensitive answers only in sealed form, wherever they occur. */
export function sectionToText(section: Section, record: SectionRecord, sealer: DraftSealer): string {
  const ids = sensitiveIds(section)
  const secrets: string[] = []
  const open = JSON.stringify(record, function (this: unknown, key: string, value: unknown) {
    if (typeof value !== 'string' || value === '' || !isSensitive(ids, this, key)) return value
    secrets.push(value)
    return `${mark}${secrets.length - 1}`
  })
  const sealed = secrets.length === 0 ? '' : sealer.seal(JSON.stringify(secrets))
  return JSON.stringify({ open, sealed })
}

/**
 * The record again. When the key is gone the sensitive answers are gone, and only they: the save in flight
 * cannot be repeated word for word any more, so its other edits count as unsent again.
 */
export function sectionFromText(text: string, sealer: DraftSealer): SectionRecord {
  const { open, sealed } = JSON.parse(text) as { readonly open: string; readonly sealed: string }
  const secrets = sealed === '' ? '[]' : sealer.open(sealed)
  const values = JSON.parse(secrets ?? '[]') as readonly string[]
  const record = JSON.parse(open, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? (values[Number(value.slice(1))] ?? null) : value,
  ) as SectionRecord
  return secrets === undefined ? { ...record, inFlight: null } : record
}

function sensitiveIds(section: Section): ReadonlySet<string> {
  const fields = section.fields.flatMap((field): readonly (Field | CellField)[] =>
    field.type === 'rows' ? [field, ...field.columns] : [field],
  )
  return new Set(fields.filter((field) => field.sensitive).map(({ id }) => id))
}

/** By the answer's own name, or by the path of the edit or clash it stands in. */
function isSensitive(ids: ReadonlySet<string>, holder: unknown, key: string): boolean {
  if (ids.has(key)) return true
  const path = (holder as { readonly path?: unknown }).path
  return typeof path === 'string' && key !== 'path' && ids.has(path.slice(path.lastIndexOf('/') + 1))
}
