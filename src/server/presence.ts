/** Who has which part of a filing open on a screen. */
export interface Here {
  readonly accountId: string
  readonly section: string
  /** Not believed any more from this instant. */
  readonly until: string
}

/**
 * Kept in memory only: it is worth nothing after a minute and a half, a restart loses nothing, and a row per beat
 * would be noise in the chain of proof. With several processes each knows its own callers; nobody is blocked by it.
 */
export interface Presence {
  /** `section` null: the person left. */
  readonly beat: (filingId: string, accountId: string, section: string | null, now: string) => void
  readonly of: (filingId: string, now: string) => readonly Here[]
}

const LASTS_MS = 90_000
/** More filings than are ever open at once; the oldest go. */
const MAX_FILINGS = 2000

export function createPresence(): Presence {
  const filings = new Map<string, Map<string, Here>>()
  return {
    beat: (filingId, accountId, section, now) => {
      const people = filings.get(filingId) ?? new Map<string, Here>()
      people.delete(accountId)
      const until = new Date(Date.parse(now) + LASTS_MS).toISOString()
      if (section !== null) people.set(accountId, { accountId, section, until })
      filings.delete(filingId)
      if (people.size > 0) filings.set(filingId, people)
      const [oldest] = filings.keys()
      if (filings.size > MAX_FILINGS && oldest !== undefined) filings.delete(oldest)
    },
    of: (filingId, now) => [...(filings.get(filingId)?.values() ?? [])].filter(({ until }) => now < until),
  }
}
