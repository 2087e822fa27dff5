import type { Day } from '../calendar/day'
import { isLiveTitle, type TitleState } from '../lifecycle/workshop-title'
import type { Finding } from '../finding'
import type { Occupation } from './occupation'

interface Holding {
  /** The plaque number or the receipt number: what an officer looks it up by. */
  readonly ref: string
  readonly leaderKey: string
  readonly scopeKey: string
  readonly occupation: Occupation
}

/** A title, live or ended. */
export interface TitleHolding extends Holding {
  readonly kind: 'title'
  readonly state: TitleState
  /** From when it is revoked or closed; a decision that takes effect later leaves it live until then. */
  readonly endedOn?: Day
  /** Who led it before, and from which day another did (P45a). */
  readonly formerLeaders?: readonly { readonly leaderKey: string; readonly until: Day }[]
}

/** An application that is submitted and not decided, withdrawn or refused. */
export interface ApplicationHolding extends Holding {
  readonly kind: 'application'
}

export type RegisterEntry = TitleHolding | ApplicationHolding

/** What is known of workshops on one day: titles and open applications. */
export interface Register {
  readonly today: Day
  readonly entries: readonly RegisterEntry[]
  /** Numbers that an officer has found to be one person's: a typo corrected, a document renewed. */
  readonly mergedLeaders?: readonly (readonly string[])[]
  /** Units that have gone into another; its code stands for theirs from then on. */
  readonly mergers?: readonly { readonly from: string; readonly into: string }[]
}

/**
 * What one check of uniqueness finds. `reason` may be shown to an applicant and says nothing about who holds the
 * place; `forOfficer` names it.
 */
export interface UniquenessFinding extends Finding {
  readonly clause: 'P35' | 'P36' | 'P37b'
  readonly forOfficer: string
  /** The entries it rests on, by `ref`. */
  readonly holders: readonly string[]
  /** An officer may decide otherwise, with a reason. */
  readonly overridable: boolean
}

/** Whether an entry holds its leader's and its occupation's place today. */
export function isHolding(entry: RegisterEntry, today: Day): boolean {
  if (entry.kind === 'application') return true
  return isLiveTitle(entry.state) || (entry.endedOn !== undefined && entry.endedOn > today)
}

/** A title as an officer reads of it: 「工作室 DX-2026-001」, an application by its receipt. */
export function entryName({ kind, ref }: RegisterEntry): string {
  return kind === 'title' ? `工作室 ${ref}` : `申报 ${ref}`
}
