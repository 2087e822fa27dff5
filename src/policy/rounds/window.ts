/** When a round may be applied in: from `opens`, and before `closes`, the first moment that is too late. */
export interface RoundWindow {
  readonly opens: string
  readonly closes: string
}

export type RoundPhase = 'upcoming' | 'open' | 'closed'

/** The deadline of one application: the round's, or a later one that was given to it alone; never an earlier one. */
export function closesFor({ closes }: Pick<RoundWindow, 'closes'>, extendedTo?: string): string {
  return extendedTo !== undefined && extendedTo > closes ? extendedTo : closes
}

/**
 * Whether one may apply now. Pages, saving, submitting, withdrawing and the jobs all ask here: the window, the later
 * deadline of this application where it has one, and the time by the server's clock (all ISO 8601 in UTC).
 */
export function phaseFor(window: RoundWindow, extendedTo: string | undefined, now: string): RoundPhase {
  if (now < window.opens) return 'upcoming'
  return now < closesFor(window, extendedTo) ? 'open' : 'closed'
}
