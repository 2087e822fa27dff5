import type { LimitName } from '#contract'

export interface Budget {
  readonly seconds: number
  /** Requests from one address, signed in or not. An office shares one address. */
  readonly perSource: number
  /** Requests of one account, whatever its addresses. */
  readonly perAccount: number
}
export type Limits = Readonly<Record<LimitName, Budget>>

/** Every request budget of the service, in one place. */
export const LIMITS: Limits = {
  read: { seconds: 60, perSource: 1800, perAccount: 400 },
  write: { seconds: 60, perSource: 900, perAccount: 240 },
  upload: { seconds: 60, perSource: 1800, perAccount: 600 },
  login: { seconds: 600, perSource: 100, perAccount: 30 },
  // A page with Chinese text is set in a few hundred milliseconds of the one processor.
  document: { seconds: 60, perSource: 90, perAccount: 20 },
  code: { seconds: 600, perSource: 60, perAccount: 20 },
}

/** The same budgets, larger by a factor: for a load test, or an address that many offices share. */
export function scaled(limits: Limits, factor: number): Limits {
  const entries = Object.entries(limits).map(([name, budget]) => [
    name,
    { ...budget, perSource: budget.perSource * factor, perAccount: budget.perAccount * factor },
  ])
  return Object.fromEntries(entries) as Limits
}
