import type { FieldValue } from './values'

interface Indicator {
  readonly now?: FieldValue | undefined
  readonly target?: FieldValue | undefined
  readonly actual?: FieldValue | undefined
}

const QUANTITY = /^(\d+(?:\.\d+)?)\s*([^\d\s]*)$/

/**
 * How far a target was reached, as 「85%」: rounded down, so that 99.9 % never reads as done. Undefined unless both are
 * one number with the same unit, and where less is better: then people compare.
 */
export function completionRate({ now, target, actual }: Indicator): string | undefined {
  const [from, goal, done] = [now, target, actual].map(quantityOf)
  if (goal === undefined || done === undefined || goal.unit !== done.unit || goal.amount === 0)
    return undefined
  if (from !== undefined && from.unit === goal.unit && from.amount > goal.amount) return undefined
  return `${Math.floor(Number(((done.amount / goal.amount) * 100).toPrecision(12)))}%`
}

function quantityOf(value: FieldValue | undefined) {
  const [, amount, unit] = (typeof value === 'string' && QUANTITY.exec(value.trim())) || []
  return amount === undefined ? undefined : { amount: Number(amount), unit }
}
