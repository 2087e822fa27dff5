import {
  isLiveTitle,
  type ProjectFiling,
  type ProjectRound,
  type RoundKind,
  type WorkshopHistory,
} from '#policy'
import type { ApplicationRecord, EntryRecord, RoundRecord, State, TitleRecord } from './state'

export const liveTitles = (state: State): readonly TitleRecord[] =>
  Object.values(state.titles).filter((title) => isLiveTitle(title.state))

/** Applications for a title that are neither withdrawn nor decided against. */
export const openApplications = (state: State): readonly ApplicationRecord[] =>
  Object.values(state.applications).filter((each) => {
    if (each.title !== null || each.isWithdrawn || each.becameTitle !== null) return false
    const entry = entryOf(state, each.id, 'workshop')
    const isDecided = state.rounds[each.projectRound]?.isDecided === true
    return entry === undefined ? !isDecided : entry.state !== 'removed'
  })

export const entryOf = (state: State, application: string, kind: RoundKind): EntryRecord | undefined =>
  Object.values(state.entries).find((each) => each.application === application && each.kind === kind)

export const entriesIn = (state: State, round: string): readonly EntryRecord[] =>
  Object.values(state.entries).filter((each) => each.round === round)

/** The project rounds whose window is open on the day of the state. */
export const openRounds = (state: State): readonly RoundRecord[] =>
  Object.values(state.rounds).filter(
    ({ kind, opensOn, closesOn }) => kind === 'project' && opensOn <= state.day && state.day <= closesOn,
  )

/** The workshop round that shares its window with a project round. */
export const workshopRoundOf = (state: State, round: RoundRecord): RoundRecord | undefined =>
  Object.values(state.rounds).find(({ kind, opensOn }) => kind === 'workshop' && opensOn === round.opensOn)

/** Rounds of the years before the simulation: one a year, each in March. */
export const EARLIER_ROUNDS: readonly ProjectRound[] = [2019, 2020, 2021, 2022, 2023].map((year) => ({
  id: `J${year}`,
  programmeYear: year,
  opensOn: `${year}-03-01`,
  closesOn: `${year}-03-31`,
  rulePack: 'daxing-2',
}))

export const projectRounds = (state: State): readonly ProjectRound[] => [
  ...EARLIER_ROUNDS,
  ...Object.values(state.rounds)
    .filter(({ kind }) => kind === 'project')
    .map(({ id, year, opensOn, closesOn }) => ({
      id,
      programmeYear: year,
      opensOn,
      closesOn,
      rulePack: 'daxing-2' as const,
    })),
]

/** What the ledger of a title is counted from. */
export function historyOf(state: State, title: TitleRecord): WorkshopHistory {
  const filed = Object.values(state.applications).filter(
    (each) => each.title === title.id || each.becameTitle === title.id,
  )
  return {
    programmeYear: title.year,
    awardedOn: title.awardedOn,
    ...(title.endedOn === null ? {} : { endedOn: title.endedOn }),
    suspensions: title.suspensions,
    extensions: [],
    exemptions: [],
    filings: [...title.filings, ...filed.map((each) => filingOf(state, each))],
  }
}

function filingOf(state: State, application: ApplicationRecord): ProjectFiling {
  const roundId = application.projectRound
  const isParallel = application.title === null
  const entry = entryOf(state, application.id, 'project')
  const outcome = application.isWithdrawn
    ? 'withdrawnBeforeClose'
    : entry !== undefined
      ? entry.state === 'removed'
        ? 'objectionUpheld'
        : 'selected'
      : state.rounds[roundId]?.isDecided === true
        ? 'notSelected'
        : 'undecided'
  return { roundId, outcome, isParallel }
}
