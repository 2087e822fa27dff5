import { canonicalJson } from './canonical-json'

/** Not answered: absent, null, an empty text or an empty list. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  return Array.isArray(value) && value.length === 0
}

/** Says nothing: not answered, or a text of spaces alone, which is kept as typed but submitted as nothing. */
export function isEmpty(value: unknown): boolean {
  return isBlank(value) || (typeof value === 'string' && value.trim() === '')
}

/** A scalar answer as text; a list or a blank is no text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/** Two answers are the same when they read the same; every way of leaving a blank is one way. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(withoutBlanks(a)) === canonicalJson(withoutBlanks(b))
}

function withoutBlanks(value: unknown): unknown {
  if (isBlank(value)) return null
  if (Array.isArray(value)) return value.map(withoutBlanks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isBlank(item))
      .map(([key, item]) => [key, withoutBlanks(item)]),
  )
}
