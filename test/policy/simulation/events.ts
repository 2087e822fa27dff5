import type { BonusLevel, FilingOutcome, Reminder, RoundKind, TriggerId } from '#policy'

/** What happened, as it is written down; days and moments are those of the line. Decisions name who is behind them. */
export type Happening =
  | { readonly type: 'dayReached'; readonly day: string }
  | {
      readonly type: 'roundOpened'
      readonly round: string
      readonly kind: RoundKind
      readonly year: number
      readonly opensOn: string
      readonly closesOn: string
      readonly quota: number
    }
  | {
      readonly type: 'applied'
      readonly application: string
      readonly workshopRound: string | null
      readonly projectRound: string
      /** The titled workshop that applies; null for one that applies for the title too. */
      readonly title: string | null
      readonly year: number
      readonly leader: string
      readonly scope: string
      readonly occupation: string
      readonly workshopPoints: number
      readonly projectPoints: number
    }
  | { readonly type: 'withdrawn'; readonly application: string }
  | { readonly type: 'decided'; readonly rounds: readonly string[] }
  | {
      readonly type: 'listed'
      readonly entry: string
      readonly round: string
      readonly kind: RoundKind
      readonly application: string
      readonly approvedFen: number
    }
  | { readonly type: 'unlisted'; readonly entry: string }
  /** The first time and every time its period begins anew. */
  | { readonly type: 'published'; readonly entry: string; readonly on: string }
  | {
      readonly type: 'objected'
      readonly objection: string
      readonly entry: string
      /** Whether the entry goes on hold; after the close of its period a person decides that. */
      readonly holds: boolean
    }
  | {
      readonly type: 'objectionConcluded'
      readonly objection: string
      readonly entry: string
      readonly disposition: 'notUpheld' | 'upheld' | 'corrected'
    }
  | {
      readonly type: 'conferred'
      readonly title: string
      readonly entry: string
      readonly application: string
      readonly on: string
      readonly by: string
    }
  | {
      readonly type: 'granted'
      readonly project: string
      readonly entry: string
      readonly title: string
      readonly approvedFen: number
      readonly startsOn: string
      readonly endsOn: string
      readonly by: string
    }
  | { readonly type: 'finishedEarly'; readonly project: string; readonly on: string }
  | { readonly type: 'ledgerShown'; readonly project: string }
  | {
      readonly type: 'assessed'
      readonly project: string
      readonly result: 'passed' | 'rectify' | 'failed'
      readonly amountFen: number
      readonly on: string
    }
  | { readonly type: 'paid'; readonly key: string; readonly project: string; readonly fen: number }
  | { readonly type: 'bankAnswered'; readonly key: string; readonly result: 'paid' | 'refused' }
  | {
      readonly type: 'recommended'
      readonly title: string
      readonly level: BonusLevel
      readonly on: string
    }
  | {
      readonly type: 'bonusPaid'
      readonly key: string
      readonly title: string
      readonly level: BonusLevel
      readonly fen: number
      readonly resultOn: string
    }
  | { readonly type: 'reportCreated'; readonly title: string; readonly year: number }
  | { readonly type: 'reportFiled'; readonly report: string }
  | ({ readonly type: 'reminded' } & Reminder)
  | { readonly type: 'leaderChanged'; readonly title: string; readonly to: string; readonly by: string }
  | { readonly type: 'suspended' | 'resumed'; readonly title: string; readonly by: string }
  | { readonly type: 'signalled' | 'cleared'; readonly title: string; readonly trigger: 'R3' | 'R4' }
  | {
      readonly type: 'caseOpened'
      readonly file: string
      readonly title: string
      readonly trigger: TriggerId
      readonly by: string
    }
  | { readonly type: 'notified' | 'replied'; readonly file: string; readonly on: string }
  | { readonly type: 'evidenceFiled'; readonly file: string }
  | {
      readonly type: 'caseDecided'
      readonly file: string
      readonly outcome: 'revoke' | 'keep'
      readonly by: string
    }
  /** `file`: the case whose decision ended it; null where nobody decided. */
  | {
      readonly type: 'titleEnded'
      readonly title: string
      readonly on: string
      readonly file: string | null
    }
  /** A title older than the two years simulated, with what became of its filings in the years before. */
  | {
      readonly type: 'imported'
      readonly title: string
      readonly leader: string
      readonly scope: string
      readonly occupation: string
      readonly year: number
      readonly awardedOn: string
      readonly filings: readonly { readonly roundId: string; readonly outcome: FilingOutcome }[]
    }

/** One line of the log: when, what, and the hash that chains it to the line before. */
export interface LogLine {
  readonly at: string
  readonly what: Happening
  readonly hash: string
}
