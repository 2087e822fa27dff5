import {
  annualReminderStages,
  bonusDecision,
  conferrable,
  decideRevocation,
  decideRound,
  DELIVERED_CALENDAR,
  grantPayable,
  grantProblem,
  ledgerOf,
  notAppliedStreak,
  notSelectedStreak,
  placesOf,
  publicityPeriod,
  recordPayment,
  remindersDue,
  reportInstances,
  withinQuota,
} from '#policy'
import type { State, TitleRecord } from './state'
import { leaderIsFree, placeIsFree } from './unique'
import { historyOf, projectRounds } from './views'

/** Which of the two signals stand for a title on the day of the state. */
function ledgerSignals(state: State, title: TitleRecord): readonly ('R3' | 'R4')[] {
  const ledger = ledgerOf(historyOf(state, title), projectRounds(state), state.day)
  return [notAppliedStreak(ledger), notSelectedStreak(ledger)]
    .filter(({ isReached }) => isReached)
    .map(({ trigger }) => trigger)
}

/** The decisions the programme takes, all of them the policy's own. A planted fault replaces one. */
export const POLICY_DECISIONS = {
  withinQuota,
  placesOf,
  decideRound,
  leaderIsFree,
  placeIsFree,
  publicityPeriod: (startsOn: string) => publicityPeriod({ startsOn }, DELIVERED_CALENDAR),
  conferrable,
  grantProblem,
  grantPayable,
  recordPayment,
  bonusDecision,
  decideRevocation,
  ledgerSignals,
  reportInstances,
  remindersDue,
  reminderStages: annualReminderStages,
  /** Titles that end by the passing of time: none. */
  endedByClock: (_state: State): readonly string[] => [],
}

export type Decisions = typeof POLICY_DECISIONS
