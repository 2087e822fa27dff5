import { missingEvidence, type TriggerId } from './triggers'

/**
 * What the facts on record say about one trigger.
 * `clear`: they do not fulfil its words · `watch`: they may, soon or if a person finds so · `raised`: they do, and a
 * person looks into it · `unknown`: they are not enough to say.
 */
export type SignalLevel = 'clear' | 'watch' | 'raised' | 'unknown'

/**
 * A hint to a person. It names no state and no event: a title changes only by a `RevocationDecision`, which no signal
 * can be turned into.
 */
export interface StandingSignal {
  readonly trigger: TriggerId
  readonly level: SignalLevel
  readonly reason: string
  /** Evidence a decision would need and that is not on file. */
  readonly missing: readonly string[]
  readonly decidedBy: 'officer'
}

/** A signal with the evidence still missing for its trigger. */
export function signalOf(
  trigger: TriggerId,
  level: SignalLevel,
  reason: string,
  held: readonly string[] = [],
): StandingSignal {
  const missing = level === 'clear' ? [] : missingEvidence(trigger, held)
  return { trigger, level, reason, missing, decidedBy: 'officer' }
}
