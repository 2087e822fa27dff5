import { addDays, endOfDayInstant, ledgerOf, NO_CALENDAR, notAppliedStreak, notSelectedStreak } from '#policy'
import { POLICY_DECISIONS as POLICY, type Decisions } from './decisions'
import { historyOf, liveTitles, projectRounds } from './views'

/** One decision replaced by a mistake somebody might make; the number is that of the invariant it must break. */
export interface PlantedFault {
  readonly breaks: number
  readonly name: string
  readonly decisions: () => Decisions
}

const fault = (breaks: number, name: string, replaced: Partial<Decisions>): PlantedFault => ({
  breaks,
  name,
  decisions: () => ({ ...POLICY, ...replaced }),
})

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  fault(1, 'the new entry is not counted against the places', {
    withinQuota: (kind, taken, ...rest) => POLICY.withinQuota(kind, taken - 1, ...rest),
  }),
  fault(1, 'a round has one place more than its notice says', { placesOf: (round) => round.quota + 1 }),
  fault(2, 'nobody looks whether the leader leads already', { leaderIsFree: () => true }),
  fault(3, 'nobody looks whether the place is taken', { placeIsFree: () => true }),
  fault(4, 'the publicity ends a day early', {
    publicityPeriod: (startsOn) => {
      const period = POLICY.publicityPeriod(startsOn)
      return period === NO_CALENDAR
        ? period
        : { ...period, endsAt: endOfDayInstant(addDays(period.endsOn, -1)) }
    },
  }),
  fault(4, 'an open objection is not asked for', {
    conferrable: (entry, _objections, ...rest) => POLICY.conferrable(entry, [], ...rest),
  }),
  fault(5, 'a payment does not wait for the acceptance', {
    grantPayable: (claim, today) =>
      POLICY.grantPayable(
        {
          ...claim,
          acceptance: { result: 'passed', concludedOn: today, amountFen: claim.approvedFen, basis: '未验收' },
        },
        today,
      ),
  }),
  fault(5, 'a payment does not wait for the end and the acceptance', {
    grantPayable: (claim, today) =>
      POLICY.grantPayable(claim, today).filter(
        ({ id }) => !['funding.ended', 'funding.accepted', 'funding.amount'].includes(id),
      ),
  }),
  fault(5, 'what was paid before is forgotten', {
    grantPayable: (claim, today) => POLICY.grantPayable({ ...claim, paidFen: 0 }, today),
    recordPayment: (_ledger, payment) => ({ kind: 'new', ledger: [payment] }),
  }),
  fault(5, 'the cap is not asked for', { grantProblem: () => undefined }),
  fault(5, 'a bonus needs no recommendation', {
    bonusDecision: (claim) => POLICY.bonusDecision({ ...claim, recommendation: { on: '2000-01-01' } }),
  }),
  fault(6, 'the clock revokes on a signal', {
    endedByClock: (state) =>
      liveTitles(state)
        .filter(({ signals }) => signals.length > 0)
        .map(({ id }) => id),
  }),
  fault(6, 'who prepared the case may decide it', {
    decideRevocation: (file, draft, ...rest) =>
      POLICY.decideRevocation({ ...file, preparedBy: 'somebody else' }, draft, ...rest),
  }),
  fault(7, 'the ledger is off by one year', {
    ledgerSignals: (state, title) => {
      const ledger = ledgerOf(historyOf(state, title), projectRounds(state), state.day)
      return [notAppliedStreak(ledger), notSelectedStreak(ledger)]
        .filter(({ count, limit }) => count >= limit - 1)
        .map(({ trigger }) => trigger)
    },
  }),
  fault(7, 'an open window counts as not applied', {
    ledgerSignals: (state, title) => {
      const rounds = projectRounds(state).map((round) => ({ ...round, closesOn: round.opensOn }))
      const ledger = ledgerOf(historyOf(state, title), rounds, state.day)
      return [notAppliedStreak(ledger), notSelectedStreak(ledger)]
        .filter(({ isReached }) => isReached)
        .map(({ trigger }) => trigger)
    },
  }),
  fault(8, 'titles of the last quarter are forgotten', {
    reportInstances: (titles, ...rest) =>
      POLICY.reportInstances(
        titles.filter(({ awardedOn }) => String(awardedOn).slice(5) < '10-01'),
        ...rest,
      ),
  }),
  fault(8, 'a report is created every time the clock runs', {
    reportInstances: (...all) =>
      POLICY.reportInstances(...all).map((each) => ({ ...each, key: `${each.key} again` })),
  }),
  fault(9, 'what was sent is forgotten', {
    remindersDue: (reports, _sent, ...rest) => POLICY.remindersDue(reports, [], ...rest),
  }),
  fault(9, 'it goes on after filing', {
    remindersDue: (reports, ...rest) =>
      POLICY.remindersDue(
        reports.map((each) => ({ ...each, isSettled: false })),
        ...rest,
      ),
  }),
  {
    breaks: 10,
    name: 'a decision remembers something that is not in the log',
    decisions: () => POLICY_WITH_A_MEMORY,
  },
]

let asked = 0
const POLICY_WITH_A_MEMORY: Decisions = {
  ...POLICY,
  leaderIsFree: (...all) => {
    asked += 1
    return asked % 5 !== 0 && POLICY.leaderIsFree(...all)
  },
}
