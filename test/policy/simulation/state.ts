import type {
  AcceptanceRecord,
  BonusLevel,
  ListEntryState,
  PaymentRecord,
  ProjectFiling,
  Reminder,
  TitleState,
} from '#policy'
import type { Happening } from './events'

type Facts<Type extends Happening['type'], Id extends string> = Omit<
  Extract<Happening, { type: Type }>,
  'type' | Id
> & { readonly id: string }

export type RoundRecord = Facts<'roundOpened', 'round'> & { readonly isDecided: boolean }
export type ApplicationRecord = Facts<'applied', 'application'> & {
  readonly isWithdrawn: boolean
  readonly becameTitle: string | null
}
export type EntryRecord = Facts<'listed', 'entry'> & {
  readonly state: ListEntryState
  readonly publishedOn: string | null
  readonly objections: readonly {
    readonly id: string
    readonly isOpen: boolean
    readonly isUpheld: boolean
  }[]
}
export interface TitleRecord {
  readonly id: string
  readonly leader: string
  readonly scope: string
  readonly occupation: string
  readonly year: number
  readonly awardedOn: string
  readonly state: TitleState
  readonly endedOn: string | null
  /** Of the years before the simulation. */
  readonly filings: readonly ProjectFiling[]
  readonly suspensions: readonly { readonly from: string; readonly to?: string }[]
  readonly signals: readonly ('R3' | 'R4')[]
  readonly recommended: Readonly<Partial<Record<BonusLevel, string>>>
  readonly bonuses: Readonly<Partial<Record<BonusLevel, number>>>
}
export interface ProjectRecord {
  readonly id: string
  readonly title: string
  readonly approvedFen: number
  readonly startsOn: string
  readonly endsOn: string
  readonly finishedEarlyOn: string | null
  readonly hasLedgerEvidence: boolean
  readonly acceptance: AcceptanceRecord | null
}
export type CaseRecord = Omit<Facts<'caseOpened', 'file'>, 'by'> & {
  readonly preparedBy: string
  readonly notifiedOn: string | null
  readonly repliedOn: string | null
  readonly hasEvidence: boolean
  readonly isDecided: boolean
}
export interface ReportRecord {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly createdAt: string
  readonly filedAt: string | null
}

type Table<Row> = Readonly<Record<string, Row>>

/** Everything the programme knows: a fold over the log and nothing else. */
export interface State {
  readonly day: string
  readonly rounds: Table<RoundRecord>
  readonly applications: Table<ApplicationRecord>
  readonly entries: Table<EntryRecord>
  readonly titles: Table<TitleRecord>
  readonly projects: Table<ProjectRecord>
  readonly cases: Table<CaseRecord>
  readonly reports: Table<ReportRecord>
  readonly reminders: readonly Reminder[]
  readonly payments: readonly PaymentRecord[]
}

/** The two years that are simulated: every day of them lies in a year whose notice is known. */
export const FIRST_DAY = '2024-03-01'
export const LAST_DAY = '2026-02-28'

export const EMPTY: State = {
  day: FIRST_DAY,
  rounds: {},
  applications: {},
  entries: {},
  titles: {},
  projects: {},
  cases: {},
  reports: {},
  reminders: [],
  payments: [],
}
