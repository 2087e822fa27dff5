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
  const digits = unit === '×' || unit === 'ms' ? 2 : 0
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

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Measures product and floor by turns, so that a busy moment of the machine meets both; gives the medians. */
export const againstFloor = async (
  names: { floor: string; product: string; ratio: string },
  floor: () => number | Promise<number>,
  product: () => Promise<number>,
): Promise<Measure[]> => {
  const rounds: { floor: number; product: number }[] = []
  for (let round = 0; round < 3; round += 1) rounds.push({ floor: await floor(), product: await product() })
  return [
    { name: names.floor, value: median(rounds.map((one) => one.floor)), unit: '/s' },
    { name: names.product, value: median(rounds.map((one) => one.product)), unit: '/s' },
    { name: names.ratio, value: median(rounds.map((one) => one.product / one.floor)), unit: '×' },
  ]
}
