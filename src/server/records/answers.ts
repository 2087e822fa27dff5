import type { SectionValues } from '#policy'

/** A text answer; empty where there is none or it is of another kind. */
export function textIn(answers: SectionValues | undefined, field: string): string {
  const value = answers?.[field]
  return typeof value === 'string' ? value : ''
}
