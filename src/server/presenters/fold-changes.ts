import { sameValue, type CellField, type Field } from '#policy'
import type { ChangeRow } from '../records/changes'

/** A change with both answers in plain. */
export interface PlainChange {
  readonly row: ChangeRow
  readonly type: (Field | CellField)['type'] | undefined
  readonly from: unknown
  readonly to: unknown
}

/** Keys that follow each other within this time are one piece of writing. */
const ONE_WRITING_MS = 10 * 60_000
/**
 * So many characters of a slip may go unlisted, as long as most of the text is still there; of a number none. An answer
 * that is chosen is listed every time.
 */
const SLIPS: Readonly<Partial<Record<NonNullable<PlainChange['type']>, number>>> = {
  text: 8,
  longText: 8,
  phone: 0,
  idNumber: 0,
  creditCode: 0,
  certificateNumber: 0,
}

/**
 * The phone saves every phrase. Phrases typed on into one answer become one change; nothing is left out that the
 * listed text does not still hold. Newest first, as given; of each place only what follows directly is joined.
 */
export function foldChanges(changes: readonly PlainChange[], atMost: number): Folded {
  const entries: PlainChange[] = []
  const open = new Map<string, { at: number; oldest: PlainChange }>()
  let read = 0
  for (const older of changes) {
    const { path } = older.row
    const newer = open.get(path)
    const shown = newer && entries[newer.at]
    if (newer !== undefined && shown !== undefined && isOneWriting(shown, newer.oldest, older)) {
      if (older.row.outcome === 'applied') entries[newer.at] = { ...shown, from: older.from }
      open.set(path, { at: newer.at, oldest: older })
    } else {
      if (entries.length === atMost) return { entries, read }
      open.set(path, { at: entries.length, oldest: older })
      entries.push(older)
    }
    read += 1
  }
  return { entries, read }
}

interface Folded {
  readonly entries: readonly PlainChange[]
  /** How many of the given changes are in the entries. */
  readonly read: number
}

function isOneWriting(shown: PlainChange, newer: PlainChange, older: PlainChange): boolean {
  if (older.row.by !== shown.row.by || older.row.outcome !== shown.row.outcome) return false
  // The same answer meets the same clash with every save until somebody has chosen.
  if (older.row.outcome === 'clashed') return sameValue(older.to, shown.to)
  if (older.row.version === 0 || shown.row.version === 0) return false
  const isSoon = Date.parse(newer.row.at) - Date.parse(older.row.at) <= ONE_WRITING_MS
  const slip = older.type === undefined ? undefined : SLIPS[older.type]
  if (!isSoon || slip === undefined || !sameValue(newer.from, older.to)) return false
  return isStillThere(older.to, shown.to, slip)
}

/** Whether a text is, but for a slip, within another one. */
function isStillThere(text: unknown, later: unknown, slip: number): boolean {
  if (typeof text !== 'string' || typeof later !== 'string') return false
  const shorter = Math.min(text.length, later.length)
  let start = 0
  while (start < shorter && text[start] === later[start]) start += 1
  let end = 0
  while (end < shorter - start && text[text.length - 1 - end] === later[later.length - 1 - end]) end += 1
  const gone = text.length - start - end
  return gone <= slip && gone * 2 < text.length
}
