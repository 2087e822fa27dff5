import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/**
 * Points in units of the last declared decimal place: 86.46 with two decimals is 8646. Whole numbers only, so that
 * equal is equal; a float never enters a ranking.
 */
export type Points = number

export type ScoreSettings = Pick<Settings, 'scoreDecimals' | 'scoringRule'>

const DECIMAL = /^(\d{1,9})(?:\.(\d+))?$/

/** Points of a decimal text (`86.455`), half rounded up at the declared precision; undefined when it is none. */
export function pointsOf(
  text: string,
  { scoreDecimals }: Pick<ScoreSettings, 'scoreDecimals'> = DEFAULT_SETTINGS,
): Points | undefined {
  const [, whole, fraction = ''] = DECIMAL.exec(text) ?? []
  if (whole === undefined) return undefined
  const kept = fraction.slice(0, scoreDecimals).padEnd(scoreDecimals, '0')
  const next = fraction.charAt(scoreDecimals)
  return Number(whole + kept) + (next >= '5' ? 1 : 0)
}

/** Points as a person writes them: 8646 → `86.46`. */
export function pointsText(
  points: Points,
  { scoreDecimals }: Pick<ScoreSettings, 'scoreDecimals'> = DEFAULT_SETTINGS,
): string {
  if (scoreDecimals === 0) return String(points)
  const digits = String(points).padStart(scoreDecimals + 1, '0')
  return `${digits.slice(0, -scoreDecimals)}.${digits.slice(-scoreDecimals)}`
}

/** The middle of several points; between two middles half rounded up. Undefined for none. */
export function medianOf(points: readonly Points[]): Points | undefined {
  const sorted = [...points].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? undefined : roundedShare(lower + upper, 2)
}

/**
 * What a panel's sheets come to by the declared rule (P26c); undefined without a sheet, and for `trimmedMean` with
 * fewer than three, where nothing is left when the highest and the lowest go.
 */
export function panelPoints(
  sheets: readonly Points[],
  { scoringRule }: Pick<ScoreSettings, 'scoringRule'> = DEFAULT_SETTINGS,
): Points | undefined {
  if (scoringRule === 'median') return medianOf(sheets)
  const sorted = [...sheets].sort((a, b) => a - b)
  const counted = scoringRule === 'trimmedMean' ? sorted.slice(1, -1) : sorted
  if (counted.length === 0) return undefined
  return roundedShare(
    counted.reduce((total, points) => total + points, 0),
    counted.length,
  )
}

/** `sum / count`, half rounded up, without leaving whole numbers. */
function roundedShare(sum: number, count: number): Points {
  const rest = sum % count
  return (sum - rest) / count + (rest * 2 >= count ? 1 : 0)
}
