import {
  addDays,
  projectSelectable,
  roundProblems,
  startOfDayInstant,
  endOfDayInstant,
  type Candidate,
  type PanelVote,
  type Round,
  type RoundKind,
  DEFAULT_SETTINGS,
  tieSteps,
  holdsPlace,
} from '#policy'
import { pick, type Attempt, type Programme } from './programme'
import type { ApplicationRecord, RoundRecord } from './state'
import { OCCUPATIONS } from './unique'
import { entriesIn, entryOf, liveTitles, openRounds, workshopRoundOf } from './views'

const yearOf = (day: string) => Number(day.slice(0, 4))

/** A call of the year: a project round, and now and then a workshop round beside it (P25b, P30, P32). */
export const openCall: Attempt = (programme, a, b) => {
  const { state, today } = programme
  if (openRounds(state).length > 0) return
  const year = yearOf(today)
  const closesOn = addDays(today, 10 + (a % 40))
  const override =
    b % 3 === 0 ? { reason: '补充评选', decidedBy: 'officer1', approvedBy: 'signer1' } : undefined
  const plan = (kind: RoundKind, quota: number) => {
    const before = Object.values(state.rounds).filter(
      (each) => each.kind === kind && each.year === year,
    ).length
    const round = `${kind === 'project' ? 'J' : 'W'}${year}${'b'.repeat(before)}`
    const planned = {
      kind,
      programmeYear: year,
      noticeRef: `${year} 年评选通知`,
      quota,
      opens: startOfDayInstant(today),
      closes: endOfDayInstant(closesOn),
    }
    if (before > 1 || roundProblems(planned, heldRounds(programme), DEFAULT_SETTINGS, override).length > 0)
      return
    programme.record({ type: 'roundOpened', round, kind, year, opensOn: today, closesOn, quota })
  }
  plan('project', 1 + (a % 11))
  if (openRounds(programme.state).length > 0 && a % 4 !== 0) plan('workshop', 1 + (b % 4))
}

const heldRounds = ({ state }: Programme): readonly Round[] =>
  Object.values(state.rounds).map(({ kind, year, quota, opensOn, closesOn }) => ({
    kind,
    programmeYear: year,
    noticeRef: '评选通知',
    quota,
    opens: startOfDayInstant(opensOn),
    closes: endOfDayInstant(closesOn),
  }))

/** A unit applies for the title and a project together (P33a); few people and places, so that they collide. */
export const applyForTitle: Attempt = (programme, a, b) => {
  const [round] = openRounds(programme.state)
  const workshopRound = round && workshopRoundOf(programme.state, round)
  if (round === undefined || workshopRound === undefined) return
  const claim = {
    leader: `leader${a % 9}`,
    scope: `site${b % 3}`,
    occupation: OCCUPATIONS[a % 2] ?? OCCUPATIONS[0],
  }
  const { decide, state } = programme
  if (!decide.leaderIsFree(state, claim.leader, null) || !decide.placeIsFree(state, claim, null)) return
  programme.record({
    type: 'applied',
    application: programme.newId('application'),
    workshopRound: workshopRound.id,
    projectRound: round.id,
    title: null,
    year: round.year,
    ...claim,
    workshopPoints: 8000 + (a % 5),
    projectPoints: 8000 + (b % 6),
  })
}

/** A titled workshop applies for a project alone (P34c). */
export const applyForProject: Attempt = (programme, a, b) => {
  const { state } = programme
  const [round] = openRounds(state)
  const title = pick(liveTitles(state), a)
  if (round === undefined || title === undefined) return
  const hasApplied = Object.values(state.applications).some(
    (each) => each.projectRound === round.id && !each.isWithdrawn && each.title === title.id,
  )
  if (hasApplied) return
  const { leader, scope, occupation } = title
  programme.record({
    type: 'applied',
    application: programme.newId('application'),
    workshopRound: null,
    projectRound: round.id,
    title: title.id,
    year: round.year,
    leader,
    scope,
    occupation,
    workshopPoints: 0,
    projectPoints: 8000 + (b % 6),
  })
}

/** Withdrawing is possible in the window only. */
export const withdraw: Attempt = (programme, a) => {
  const open = openRounds(programme.state).map(({ id }) => id)
  const filed = Object.values(programme.state.applications).filter(
    (each) => !each.isWithdrawn && open.includes(each.projectRound),
  )
  const application = pick(filed, a)
  if (application !== undefined) programme.record({ type: 'withdrawn', application: application.id })
}

/** Rounds that have closed are decided: the draft list (P26d). */
export const decideRounds: Attempt = (programme, a) => {
  const closed = Object.values(programme.state.rounds).filter(
    ({ kind, isDecided, closesOn }) => kind === 'project' && !isDecided && closesOn < programme.today,
  )
  for (const round of closed) decideOne(programme, round, a)
}

function decideOne(programme: Programme, round: RoundRecord, a: number): void {
  const { decide, state } = programme
  const workshopRound = workshopRoundOf(state, round)
  const applications = Object.values(state.applications).filter(
    (each) => each.projectRound === round.id && !each.isWithdrawn,
  )
  const steps = tieSteps({ order: DEFAULT_SETTINGS.tieBreakOrder, declaredAt: '' }, round.opensOn)
  const terms = {
    workshopQuota: workshopRound?.quota ?? 0,
    projectQuota: placesFor(programme, round),
    steps,
    votes: [] as PanelVote[],
  }
  let decision = decide.decideRound(applications.map(candidateOf), terms)
  // A tie among workshops and one among projects: a vote each.
  for (let vote = 0; vote < 2 && decision.kind === 'tieUndecided'; vote += 1) {
    const { group, places } = decision
    terms.votes.push({ group, chosen: group.slice(0, places), minutes: '评审会记录' })
    decision = decide.decideRound(applications.map(candidateOf), terms)
  }
  if (decision.kind !== 'decided') return
  programme.record({ type: 'decided', rounds: workshopRound ? [workshopRound.id, round.id] : [round.id] })
  for (const { id, workshop, project } of decision.results) {
    if (workshop === 'selected' && workshopRound) list(programme, workshopRound, id, 0)
    if (project === 'selected') list(programme, round, id, a)
  }
}

const candidateOf = ({ id, title, workshopPoints, projectPoints }: ApplicationRecord): Candidate => ({
  id,
  workshop: title === null ? 'applies' : 'titled',
  formalCheck: 'passed',
  ...(title === null ? { workshopReview: reviewed(workshopPoints) } : {}),
  projectReview: reviewed(projectPoints),
})
const reviewed = (total: number) => ({
  score: { total, median: total, firstCriterion: total },
  qualified: true,
})

/** The places of a round; a second project round shares the year's with the first. */
function placesFor({ decide, state }: Programme, round: RoundRecord): number {
  const others = Object.values(state.rounds).filter(
    (each) => each.kind === round.kind && each.year === round.year && each.id !== round.id,
  )
  const elsewhere = others.flatMap(({ id }) => entriesIn(state, id)).filter((each) => holdsPlace(each.state))
  return decide.placesOf(round, elsewhere.length)
}

/** Puts one application on the list, if there is a place; the amount is the officer's, the cap the text's (P42). */
function list(programme: Programme, round: RoundRecord, application: string, a: number): void {
  const { decide, state } = programme
  const taken = entriesIn(state, round.id).filter((each) => holdsPlace(each.state)).length
  if (!decide.withinQuota(round.kind, taken + 1, placesFor(programme, round))) return
  const wished = [5_000_000, 5_000_001, 4_999_999, 1][a % 4] ?? 1
  const approvedFen =
    round.kind === 'workshop' ? 0 : decide.grantProblem(wished) === undefined ? wished : 3_000_000
  const entry = programme.newId('entry')
  programme.record({ type: 'listed', entry, round: round.id, kind: round.kind, application, approvedFen })
}

/** An officer wants one more on the list by hand, as long as nothing is published. */
export const proposeByHand: Attempt = (programme, a, b) => {
  const { state } = programme
  const round = pick(
    Object.values(state.rounds).filter(({ isDecided }) => isDecided),
    a,
  )
  if (round === undefined) return
  const applications = Object.values(state.applications).filter(
    (each) =>
      !each.isWithdrawn &&
      (round.kind === 'workshop' ? each.workshopRound : each.projectRound) === round.id &&
      entryOf(state, each.id, round.kind) === undefined,
  )
  const application = pick(applications, b)
  if (application === undefined) return
  const workshop = entryOf(state, application.id, 'workshop')
  const standing = application.title !== null ? 'titled' : (workshop?.state ?? 'notListed')
  if (round.kind === 'project' && projectSelectable(standing).outcome !== 'met') return
  list(programme, round, application.id, a)
}
