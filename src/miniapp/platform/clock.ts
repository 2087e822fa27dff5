const beijingOffset = 8 * 3_600_000

let ahead = 0

/** Follows the server's clock, so that 「还有几个工作日」 is right on a phone whose own clock is not. */
export function followServer(serverNow: string): void {
  ahead = Date.parse(serverNow) - Date.now()
}

/** The present instant, ISO 8601 in UTC. */
export const now = (): string => new Date(Date.now() + ahead).toISOString()

/** The day in Beijing, `YYYY-MM-DD`, whatever zone the phone is set to. */
export const today = (): string => new Date(Date.now() + ahead + beijingOffset).toISOString().slice(0, 10)
