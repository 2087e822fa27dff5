import { isDeepStrictEqual } from 'node:util'
import { headOf } from './chain'
import type { Happening, LogLine } from './events'
import { stateOf } from './fold'
import type { Programme } from './programme'
import { isWorked, nextDay } from './plain-calendar'

/** What breaks an invariant, in words; none where it holds. Computed from the log by plain counting. */
export type Invariant = (log: readonly LogLine[]) => readonly string[]

type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>
const all = <Type extends Happening['type']>(log: readonly LogLine[], type: Type) =>
  log.flatMap(({ what }) => (what.type === type ? [what as Of<Type>] : []))
const dayOf = (at: string) => at.slice(0, 10)

/** 1: never more on the lists of a round than its places, of a year than ten projects. */
export const placesAreKept: Invariant = (log) => {
  const broken: string[] = []
  const rounds = new Map(all(log, 'roundOpened').map((round) => [round.round, round]))
  const roundOf = new Map(all(log, 'listed').map(({ entry, round }) => [entry, round]))
  const standing = new Set<string>()
  for (const { what } of log) {
    if (what.type === 'unlisted') standing.delete(what.entry)
    if (what.type === 'objectionConcluded' && what.disposition === 'upheld') standing.delete(what.entry)
    if (what.type !== 'listed') continue
    standing.add(what.entry)
    const round = rounds.get(what.round)
    if (round === undefined) return [`${what.round} was never opened`]
    const inRound = [...standing].filter((entry) => roundOf.get(entry) === what.round).length
    const inYear = [...standing].filter((entry) => {
      const other = rounds.get(roundOf.get(entry) ?? '')
      return other?.kind === round.kind && other.year === round.year
    }).length
    const most = Math.min(round.quota, round.kind === 'workshop' ? 3 : 10)
    if (inRound > most) broken.push(`${what.round} has ${inRound} of ${most}`)
    if (round.kind === 'project' && inYear > 10) broken.push(`${round.year} has ${inYear} projects`)
  }
  return broken
}

/** What each live title holds, line by line; `broken` is asked after every line. */
function overLiveTitles(
  log: readonly LogLine[],
  holds: (title: { leader: string; scope: string; occupation: string }) => string,
): readonly string[] {
  const applications = new Map(all(log, 'applied').map((each) => [each.application, each]))
  const live = new Map<string, { leader: string; scope: string; occupation: string }>()
  const broken: string[] = []
  for (const { what } of log) {
    if (what.type === 'imported') live.set(what.title, what)
    else if (what.type === 'conferred') {
      const of = applications.get(what.application)
      if (of !== undefined) live.set(what.title, of)
    } else if (what.type === 'leaderChanged') {
      const title = live.get(what.title)
      if (title !== undefined) live.set(what.title, { ...title, leader: what.to })
    } else if (what.type === 'titleEnded') live.delete(what.title)
    else continue
    const held = [...live.values()].map(holds)
    if (new Set(held).size < held.length) broken.push(`held twice after ${JSON.stringify(what)}`)
  }
  return broken
}

/** 2 */
export const leadersLeadOne: Invariant = (log) => overLiveTitles(log, ({ leader }) => leader)

/** 3 */
export const placesHoldOne: Invariant = (log) =>
  overLiveTitles(log, ({ scope, occupation }) => `${scope} ${occupation}`)

/** 4: five whole working days lie between going public and the award, and nothing is contested. */
export const awardsWait: Invariant = (log) => {
  const publicOn = new Map<string, string>()
  const contested = new Map<string, Set<string>>()
  const broken: string[] = []
  for (const { at, what } of log) {
    if (what.type === 'published') publicOn.set(what.entry, what.on)
    if (what.type === 'objected')
      contested.set(what.entry, new Set([...(contested.get(what.entry) ?? []), what.objection]))
    if (what.type === 'objectionConcluded' && what.disposition !== 'upheld')
      contested.get(what.entry)?.delete(what.objection)
    if (what.type !== 'conferred' && what.type !== 'granted') continue
    const since = publicOn.get(what.entry)
    if (since === undefined) broken.push(`${what.entry} was never public`)
    let whole = 0
    for (let day = nextDay(since ?? dayOf(at)); day < dayOf(at); day = nextDay(day))
      whole += isWorked(day) ? 1 : 0
    if (whole < 5) broken.push(`${what.entry} was public for ${whole} working days`)
    if ((contested.get(what.entry)?.size ?? 0) > 0) broken.push(`${what.entry} is contested`)
  }
  return broken
}

/** 5: nothing before the end and the acceptance; never more than accepted, approved, the cap; bonuses once. */
export const moneyIsKept: Invariant = (log) => {
  const broken: string[] = []
  const projects = new Map(all(log, 'granted').map((each) => [each.project, each]))
  for (const { project, approvedFen } of projects.values())
    if (approvedFen <= 0 || approvedFen > 5_000_000) broken.push(`${project} was granted ${approvedFen}`)
  log.forEach(({ at, what }, index) => {
    if (what.type === 'bonusPaid') broken.push(...bonusFaults(what, log.slice(0, index)))
    if (what.type !== 'paid') return
    const before = log.slice(0, index)
    const project = projects.get(what.project)
    const accepted = all(before, 'assessed')
      .filter((each) => each.project === what.project)
      .at(-1)
    if (accepted?.result !== 'passed') broken.push(`${what.project} was paid before its acceptance`)
    const early = all(before, 'finishedEarly').some((each) => each.project === what.project)
    if (!early && dayOf(at) <= String(project?.endsOn)) broken.push(`${what.project} was paid before its end`)
    const sum = what.fen + standingFen(before, what.key)
    if (sum > Math.min(5_000_000, project?.approvedFen ?? 0, accepted?.amountFen ?? 0))
      broken.push(`${what.project} was paid ${sum}`)
  })
  return broken
}

/** What was paid under a key and not refused by the bank. */
function standingFen(log: readonly LogLine[], key: string): number {
  let fen = 0
  for (const { what } of log) {
    if (what.type === 'paid' && what.key === key) fen += what.fen
    if (what.type === 'bankAnswered' && what.key === key && what.result === 'refused') fen = 0
  }
  return fen
}

function bonusFaults(bonus: Of<'bonusPaid'>, before: readonly LogLine[]): readonly string[] {
  const { title, level } = bonus
  const isOf = (each: { title: string; level: string }) => each.title === title && each.level === level
  const recommended = all(before, 'recommended').some((each) => isOf(each) && each.on < bonus.resultOn)
  return [
    ...(bonus.fen === (level === 'city' ? 5_000_000 : 10_000_000) ? [] : [`${title} got ${bonus.fen}`]),
    ...(all(before, 'bonusPaid').some(isOf) ? [`${title} got ${level} twice`] : []),
    ...(recommended ? [] : [`${title} got ${level} without a recommendation`]),
  ]
}

/** 6: a title ends by the decision of a person who did not prepare the case, and by nothing else. */
export const personsRevoke: Invariant = (log) =>
  log.flatMap(({ what }, index) => {
    if (what.type !== 'titleEnded') return []
    const before = log.slice(0, index)
    const decision = all(before, 'caseDecided').find(
      ({ file, outcome }) => file === what.file && outcome === 'revoke',
    )
    const opened = all(before, 'caseOpened').find(({ file }) => file === what.file)
    if (decision === undefined || opened?.title !== what.title)
      return [`${what.title} ended without a decision`]
    return decision.by === opened.by ? [`${what.title} was ended by who prepared the case`] : []
  })

/** 9: a stage once per person, and none after the report was filed. */
export const remindersAreFew: Invariant = (log) => {
  const seen = new Set<string>()
  const filed = new Set<string>()
  return log.flatMap(({ what }) => {
    if (what.type === 'reportFiled') filed.add(what.report)
    if (what.type !== 'reminded') return []
    const one = `${what.key} ${what.stage} ${what.person}`
    const broken = [
      ...(seen.has(one) ? [`${one} twice`] : []),
      ...(filed.has(what.key) ? [`${one} after filing`] : []),
    ]
    seen.add(one)
    return broken
  })
}

/** 10: the log alone gives the state and the head; living it again gives the same log. */
export function replays(programme: Programme, again: Programme): readonly string[] {
  const { log, head, state } = programme
  return [
    ...(headOf(log) === head ? [] : ['the chain is broken']),
    ...(isDeepStrictEqual(stateOf(log), state) ? [] : ['the log gives another state']),
    ...(again.head === head && isDeepStrictEqual(again.state, state)
      ? []
      : ['the same steps give another log']),
  ]
}
