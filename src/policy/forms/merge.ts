import type { Section } from './definition'
import { readPath, writePath } from './paths'
import { sameValue } from './same-value'
import type { Change, Clash, SectionValues } from './values'

/** Whether what is stored at `path` is what the writer saw (or writes): may accept a masked form. */
export type SameAs = (path: string, stored: unknown, given: unknown) => boolean

export interface Merged {
  readonly values: SectionValues
  /** The changes that changed something. */
  readonly applied: readonly Change[]
  readonly clashes: readonly Clash[]
}

/**
 * Puts one writer's edits onto what is stored. Different fields and cells merge; the same one never silently:
 * stored equals `to` → nothing to do; stored equals `from` → written; anything else → a clash, the stored value stays.
 * A row that one side removed and the other edited is a clash. The changes must be structurally valid.
 */
export function mergeSection(
  section: Section,
  current: SectionValues,
  changes: readonly Change[],
  { sameAs = (_path, stored, given) => sameValue(stored, given) }: { readonly sameAs?: SameAs } = {},
): Merged {
  const applied: Change[] = []
  const clashes: Clash[] = []
  let values = current
  for (const change of changes) {
    const { path, from, to } = change
    if (!hasField(section, path)) throw new RangeError(`${section.id} has no field at ${path}`)
    const stored = readPath(values, path)
    if (isSame(sameAs, path, stored, to)) continue
    if (isRowGone(values, path) || !isSame(sameAs, path, stored, from)) {
      clashes.push({ path, mine: to, theirs: stored })
      continue
    }
    values = writePath(values, path, to)
    applied.push(change)
  }
  return { values, applied, clashes }
}

function hasField(section: Section, path: string): boolean {
  return section.fields.some(({ id }) => id === path.split('/')[0])
}

/** A cell whose row the other side removed. */
function isRowGone(values: SectionValues, path: string): boolean {
  const [fieldId, rowId, columnId] = path.split('/')
  return columnId !== undefined && readPath(values, `${fieldId}/${rowId}`) === null
}

/** Rows and files are compared part by part, so that a row with a masked cell is still known. */
function isSame(sameAs: SameAs, path: string, stored: unknown, given: unknown): boolean {
  if (!isRecord(stored) || !isRecord(given)) return sameAs(path, stored, given)
  const keys = new Set([...Object.keys(stored), ...Object.keys(given)])
  return [...keys].every((key) => sameAs(`${path}/${key}`, stored[key] ?? null, given[key] ?? null))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
