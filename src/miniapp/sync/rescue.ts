import type { Rescue } from '#contract'
import { diffSection, fieldAt } from '#policy'
import type { Change, Form, Section } from '#policy'
import { isAcknowledged, overlaps } from './pending'
import { bytesOf } from './records'
import type { FilingRecord, SectionRecord } from './records'

export interface KeptBytes {
  readonly id: string
  readonly from: string
  readonly size: number
}

/** What of one filing only this phone has: every answer the server has not confirmed, and the photos on their way. */
export interface Unsent {
  readonly sections: Rescue['sections']
  readonly photos: Rescue['photos']
  /** Of these photos the ones whose bytes are on this phone, and under which id. */
  readonly kept: readonly KeptBytes[]
  /** How many of the answers are numbers that must not lie about. */
  readonly sensitive: number
}

/** Answers in conflict are not part of it: the server keeps both of them already. */
export function unsentOf(form: Form, { sections, photos }: FilingRecord): Unsent {
  const parts = form.sections.flatMap((section) => {
    const record = sections[section.id]
    if (record === undefined || isAcknowledged(section, record)) return []
    const changes = unsentChanges(section, record)
    return changes.length === 0 ? [] : [{ section, baseVersion: record.version, changes }]
  })
  const sensitive = parts.flatMap(({ section, changes }) =>
    changes.filter((one) => isSensitive(section, one)),
  )
  const waiting = Object.values(photos).filter(({ state }) => state !== 'stored')
  return {
    sections: parts.map(({ section, ...part }) => ({
      ...part,
      section: section.id,
      changes: part.changes as Rescue['sections'][number]['changes'],
    })),
    photos: waiting.map(({ id, section, path, sha256, size }) => ({ id, section, path, sha256, size })),
    kept: waiting.flatMap((photo) => {
      const from = bytesOf(photo)
      return from === null ? [] : [{ id: photo.id, from, size: photo.size }]
    }),
    sensitive: sensitive.length,
  }
}

/** Without identity and certificate numbers: what remains may be shown to anybody who helps. Rows keep their other cells. */
export function withoutSensitive(form: Form, sections: Unsent['sections']): Unsent['sections'] {
  return sections.flatMap((part) => {
    const section = form.sections.find(({ id }) => id === part.section)
    if (section === undefined) return []
    const changes = part.changes
      .filter(({ path }) => fieldAt(section, path)?.sensitive !== true)
      .map(({ path, from, to }) => ({ path, from: bared(section, path, from), to: bared(section, path, to) }))
    return changes.length === 0 ? [] : [{ ...part, changes: changes as typeof part.changes }]
  })
}

/** A whole row without its sensitive cells; anything else as it is. */
function bared(section: Section, path: string, value: unknown): unknown {
  const [fieldId = '', rowId, columnId] = path.split('/')
  const field = fieldAt(section, fieldId)
  if (field?.type !== 'rows' || rowId === undefined || columnId !== undefined) return value
  if (typeof value !== 'object' || value === null) return value
  const hidden = field.columns.flatMap(({ id, sensitive }) => (sensitive === true ? [id] : []))
  return Object.fromEntries(Object.entries(value).filter(([id]) => !hidden.includes(id)))
}

function unsentChanges(section: Section, { base, values, clashes }: SectionRecord): readonly Change[] {
  return diffSection(section, base, values).filter(
    ({ path }) => !clashes.some((clash) => overlaps(clash.path, path)),
  )
}

/** The answer itself, or a row that holds one. */
function isSensitive(section: Section, { path, from, to }: Change): boolean {
  if (fieldAt(section, path)?.sensitive === true) return true
  const [fieldId = ''] = path.split('/')
  const field = fieldAt(section, fieldId)
  if (field?.type !== 'rows' || path.split('/').length !== 2) return false
  return field.columns.some(
    ({ id, sensitive }) => sensitive === true && [from, to].some((row) => holds(row, id)),
  )
}

const holds = (row: unknown, id: string) =>
  typeof row === 'object' && row !== null && id in row && Boolean((row as Record<string, unknown>)[id])
