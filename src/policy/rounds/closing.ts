/** Ours: how many hours before the close whoever has only a draft is reminded of it. */
const CLOSING_HOURS = [48, 6] as const
export type ClosingHours = (typeof CLOSING_HOURS)[number]

const MS_AN_HOUR = 3_600_000

/**
 * The last hours before a deadline: 6 from six hours before it, 48 from two days before, otherwise nothing; nothing
 * either from the deadline on. A reminder that was missed is made up for by the nearest one, never after the close.
 */
export function closingHours(closes: string, now: string): ClosingHours | undefined {
  const left = Date.parse(closes) - Date.parse(now)
  if (left <= 0) return undefined
  return [...CLOSING_HOURS].reverse().find((hours) => left <= hours * MS_AN_HOUR)
}
