import type { ClauseId } from './cite'
import type { Finding } from './finding'

/** One finding among several of a decision: what it is about and the sentence it rests on. */
export interface CitedFinding extends Finding {
  /** `folder.name`; stable, stored with the decision. */
  readonly id: string
  readonly clause: ClauseId
}

/** The finding with its id and sentence. */
export function cited(id: string, clause: ClauseId, finding: Finding): CitedFinding {
  return { id, clause, ...finding }
}

/** Not decided, because something is not recorded yet: what is missing, by id, and what to do about it. */
export function notRecorded(reason: string, ...missing: readonly string[]): Finding {
  return { outcome: 'unknown', reason, missing }
}
