import { rowsOf } from './paths'
import type { FieldValue, Row } from './values'

/** The stage of a plan that runs on a day (P29b); of two that overlap, the one that ends first. */
export function stageOn(stages: FieldValue | undefined, day: string): Row | undefined {
  const running = rowsOf(stages).filter(
    ({ startsOn, endsOn }) =>
      typeof startsOn === 'string' && typeof endsOn === 'string' && startsOn <= day && day <= endsOn,
  )
  return [...running].sort((a, b) => (String(a.endsOn) < String(b.endsOn) ? -1 : 1))[0]
}
