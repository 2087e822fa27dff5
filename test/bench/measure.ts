/** One number the bench prints. With a limit it is a promise; without one it is for reading. */
export interface Measure {
  name: string
  value: number
  unit: 'B' | '/s' | '×' | 'ms'
  /** The value must not be above (sizes) or below (throughput ratios) this. */
  atMost?: number
  atLeast?: number
}

const show = (value: number, unit: Measure['unit']) => {
  const digits = unit === '×' ? 2 : 0
  return `${value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`
}

export const isKept = ({ value, atMost = Infinity, atLeast = -Infinity }: Measure): boolean =>
  value <= atMost && value >= atLeast

/** One line: mark, name, value and the limit it is held to. */
export const lineOf = (measure: Measure): string => {
  const { name, value, unit, atMost, atLeast } = measure
  const limit =
    atMost !== undefined ? `≤ ${show(atMost, unit)}` : atLeast !== undefined ? `≥ ${show(atLeast, unit)}` : ''
  const mark = limit === '' ? ' ' : isKept(measure) ? '✓' : '✗'
  return `${mark} ${name.padEnd(44)} ${show(value, unit).padStart(14)}  ${limit}`
}
