import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { StandingSignal } from './signal'
import type { TriggerId } from './triggers'

/** What hangs over a title, from nothing to its end. A raised signal is the least of it. */
export type Suspicion = 'none' | 'signal' | 'rectification' | 'case' | 'moneyCase' | 'revoked'

export interface SuspicionFacts {
  readonly isRevoked: boolean
  /** Triggers of the open case; absent without one. */
  readonly openCase?: readonly TriggerId[] | undefined
  readonly isRectifying: boolean
  readonly signals: readonly StandingSignal[]
}

const MONEY: readonly TriggerId[] = ['R7', 'R8']

/** The gravest of what is on record. */
export function suspicionOf({ isRevoked, openCase, isRectifying, signals }: SuspicionFacts): Suspicion {
  if (isRevoked) return 'revoked'
  if (openCase?.some((id) => MONEY.includes(id)) === true) return 'moneyCase'
  if (isRectifying) return 'rectification'
  if (openCase !== undefined) return 'case'
  return signals.some(({ level }) => level === 'raised') ? 'signal' : 'none'
}

export interface Consequences {
  /** May it apply for a project: `flagged` shows the officer why to look twice. */
  readonly mayApply: 'yes' | 'flagged' | 'no'
  /** May what is owed be paid: `dueBefore` = only amounts due before the end took effect. */
  readonly mayBePaid: 'yes' | 'flagged' | 'hold' | 'frozen' | 'dueBefore'
  readonly shown: 'nothing' | 'revokedWithDateAndCategory'
  /** An officer may decide otherwise, with a reason. */
  readonly officerMay: boolean
}

export type ConsequenceSettings = Pick<Settings, 'rectifyingMayApply' | 'rectifyingPayment'>

/** The table "suspected case vs status" (5.5): nothing of it changes the title itself (P34b, P43, P55, P60a). */
export function consequencesOf(
  suspicion: Suspicion,
  settings: ConsequenceSettings = DEFAULT_SETTINGS,
): Consequences {
  const nothing = { shown: 'nothing' } as const
  switch (suspicion) {
    case 'none':
    case 'signal':
      return { mayApply: 'yes', mayBePaid: 'yes', ...nothing, officerMay: false }
    case 'case':
      return { mayApply: 'flagged', mayBePaid: 'flagged', ...nothing, officerMay: true }
    case 'moneyCase':
      return { mayApply: 'no', mayBePaid: 'frozen', ...nothing, officerMay: true }
    case 'rectification':
      return {
        mayApply: settings.rectifyingMayApply ? 'yes' : 'no',
        mayBePaid: settings.rectifyingPayment === 'hold' ? 'hold' : 'yes',
        ...nothing,
        officerMay: true,
      }
    case 'revoked':
      return {
        mayApply: 'no',
        mayBePaid: 'dueBefore',
        shown: 'revokedWithDateAndCategory',
        officerMay: true,
      }
  }
}
