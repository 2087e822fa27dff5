import { createHash } from 'node:crypto'
import type { Happening, LogLine } from './events'

export const GENESIS = '0'.repeat(64)

/** The hash of a line: over the hash before it, its moment and its words. */
export function hashOf(before: string, at: string, what: Happening): string {
  return createHash('sha256')
    .update(JSON.stringify([before, at, what]))
    .digest('hex')
}

/** The head of a log computed anew; undefined where a line does not follow from the one before. */
export function headOf(log: readonly LogLine[]): string | undefined {
  let head = GENESIS
  for (const { at, what, hash } of log) {
    head = hashOf(head, at, what)
    if (head !== hash) return undefined
  }
  return head
}
