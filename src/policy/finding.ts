/** What a rule may say. A rule never says plain "yes" or "no": what the text leaves to a person stays open. */
export type Outcome = 'met' | 'unmet' | 'unknown' | 'discretion'

/**
 * The answer of one rule to one set of facts.
 * - `met`: the condition holds on the facts given
 * - `unmet`: a hard condition is false and all its data are there
 * - `unknown`: data are missing (never treated as `unmet`)
 * - `discretion`: the text says 原则上 / 其他合理 / a quality word; an officer or expert decides
 */
export interface Finding {
  readonly outcome: Outcome
  /** One plain Chinese sentence: why this outcome. */
  readonly reason: string
  /** Ids of the facts that are missing; only for `unknown`. */
  readonly missing?: readonly string[]
}

/** The outcome of a group: unmet beats unknown beats discretion beats met (definitions.md 5.9). */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  for (const outcome of ['unmet', 'unknown', 'discretion'] as const) {
    if (outcomes.includes(outcome)) return outcome
  }
  return 'met'
}
