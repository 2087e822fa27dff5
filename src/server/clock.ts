import type { Clock } from './services'

const realNow = () => new Date().toISOString()
/** Where a rehearsal begins: mid-morning in Beijing, when the bureau is open. */
const REHEARSAL_TIME = 'T10:00:00+08:00'

/** The machine's clock; in a rehearsal, one that was at 10:00 of the given day when it was made, and runs on from there. */
export function clockFrom(day: string | undefined): Clock {
  if (day === undefined) return { now: realNow, realNow }
  const shift = Date.parse(`${day}${REHEARSAL_TIME}`) - Date.now()
  return { now: () => new Date(Date.now() + shift).toISOString(), realNow }
}
