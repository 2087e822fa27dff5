import { isDay } from '../../calendar/day'
import type { Remark } from '../check-value'
import type { Problem } from '../values'

/** A remark with its place in the form. */
export type Placed = Problem & Pick<Remark, 'severity'>

export const problemAt = (section: string, path: string, message: string): Placed => ({
  severity: 'problem',
  section,
  path,
  message,
})

export const warningAt = (section: string, path: string, message: string): Placed => ({
  ...problemAt(section, path, message),
  severity: 'warning',
})

export function isDayValue(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}
