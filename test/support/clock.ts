import type { Clock } from '../../src/server/services'

export interface TestClock extends Clock {
  readonly set: (instant: string) => void
  readonly advance: (milliseconds: number) => void
}

/** A clock that stands still until the test moves it. */
export function testClock(start = '2026-03-02T02:00:00.000Z'): TestClock {
  let now = Date.parse(start)
  const read = () => new Date(now).toISOString()
  return {
    now: read,
    realNow: read,
    set: (instant) => {
      now = Date.parse(instant)
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}
