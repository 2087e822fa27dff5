import type { Day } from '../calendar/day'
import type { RulePackId } from '../rule-pack'

/** One project round (建设项目评选) of the district: its window, last day included. */
export interface ProjectRound {
  readonly id: string
  readonly programmeYear: number
  readonly opensOn: Day
  readonly closesOn: Day
  readonly rulePack: RulePackId
}

/** Where a project application of a round has come to. */
export type FilingOutcome =
  | 'draft'
  | 'withdrawnBeforeClose'
  | 'withdrawnAfterClose'
  | 'rejected'
  | 'returnedUnanswered'
  | 'undecided'
  | 'reserve'
  | 'selected'
  | 'notSelected'
  | 'objectionUpheld'

export interface ProjectFiling {
  readonly roundId: string
  readonly outcome: FilingOutcome
  /** Filed together with the application for the title (P33a). */
  readonly isParallel?: boolean
}

/** What the ledger of one workshop is counted from. */
export interface WorkshopHistory {
  /** The year whose selection gave the title; never derived from a date. */
  readonly programmeYear: number
  readonly awardedOn: Day
  /** First day without the title, once it was revoked or given back. */
  readonly endedOn?: Day
  /** The title is older than the measure in force (imported). */
  readonly isLegacy?: boolean
  /** Suspensions by the bureau, last day included; open while `to` is absent. */
  readonly suspensions: readonly { readonly from: Day; readonly to?: Day }[]
  /** Longer windows granted to this workshop. */
  readonly extensions: readonly { readonly roundId: string; readonly closesOn: Day }[]
  readonly filings: readonly ProjectFiling[]
  /** Years an officer exempted, with the reason: force majeure, a running project beyond the window. */
  readonly exemptions: readonly { readonly programmeYear: number; readonly reason: string }[]
}
