import { applyChanges, diffSection, readPath } from '#policy'
import type { Change, Section, SectionValues } from '#policy'
import type { InFlight, SectionRecord } from './records'

/** The contract takes so many edits in one save; the rest go with the next. */
const maxChanges = 500

/** One path is the other, or contains it. */
export function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** What the server will hold once the save in flight has arrived. */
export function shadowOf(record: SectionRecord): SectionValues {
  return record.inFlight === null ? record.base : applyChanges(record.base, record.inFlight.changes)
}

const known = new WeakMap<SectionRecord, readonly Change[]>()

/** Edits not yet in any save. What is in conflict or was refused waits for the person and is never sent. */
export function pendingChanges(section: Section, record: SectionRecord): readonly Change[] {
  const before = known.get(record)
  if (before !== undefined) return before
  const held = [...record.clashes, ...(record.refusal?.problems ?? [])]
  const pending = diffSection(section, shadowOf(record), record.values).filter(
    ({ path }) => !held.some((one) => overlaps(one.path, path)),
  )
  known.set(record, pending)
  return pending
}

/** Nothing of this section is on its way or waits for the person. */
export function isAcknowledged(section: Section, record: SectionRecord): boolean {
  const { inFlight, settled, clashes, refusal } = record
  const isQuiet = inFlight === null && settled.length === 0 && clashes.length === 0 && refusal === null
  return isQuiet && pendingChanges(section, record).length === 0
}

/** The next save of a section, or undefined when there is nothing to send. */
export function nextSave(section: Section, record: SectionRecord, key: string): InFlight | undefined {
  const edits = pendingChanges(section, record).slice(0, maxChanges)
  // Of several clashes at one place nothing is told before the last is decided: the answer is not known earlier.
  const settles = record.settled
    .filter(({ path }) => !record.clashes.some((clash) => overlaps(clash.path, path)))
    .slice(0, maxChanges - edits.length)
  const confirmations = [...new Set(settles.map(({ path }) => path))]
    .filter((path) => !edits.some((edit) => edit.path === path))
    .map((path) => {
      const value = readPath(applyChanges(record.base, edits), path)
      return { path, from: value, to: value }
    })
  const changes = [...edits, ...confirmations]
  return changes.length === 0 ? undefined : { key, baseVersion: record.version, changes, settles }
}
