import type { LogLine } from './events'
import type { Invariant } from './invariants'
import { nextDay } from './plain-calendar'
import { EARLIER_ROUNDS } from './views'

/** What the recount keeps of the log so far, in plain lists. */
interface Tally {
  rounds: { id: string; year: number; opensOn: string; closesOn: string; isDecided: boolean }[]
  filings: { application: string; title: string | null; round: string; isWithdrawn: boolean }[]
  /** Project entries by application: still on the list or taken off. */
  listed: Map<string, 'on' | 'off'>
  entryOf: Map<string, string>
  titles: Map<
    string,
    { year: number; awardedOn: string; isLive: boolean; old: Map<string, string>; application: string }
  >
  suspensions: { title: string; from: string; to: string | null }[]
  signals: Set<string>
  reports: string[]
}

const CLOCK = ['dayReached', 'reportCreated', 'reminded', 'signalled', 'cleared']
const isClockLine = ({ what }: LogLine) =>
  CLOCK.includes(what.type) || (what.type === 'titleEnded' && what.file === null)

/** Goes through the log and asks whenever the clock has done its work, right before the next person acts. */
function afterClockWork(
  log: readonly LogLine[],
  ask: (tally: Tally, day: string) => readonly string[],
): readonly string[] {
  const tally: Tally = {
    rounds: EARLIER_ROUNDS.map(({ id, programmeYear: year, opensOn, closesOn }) => ({
      id,
      year,
      opensOn,
      closesOn,
      isDecided: true,
    })),
    filings: [],
    listed: new Map(),
    entryOf: new Map(),
    titles: new Map(),
    suspensions: [],
    signals: new Set(),
    reports: [],
  }
  let inClockWork = false
  const broken: string[] = []
  log.forEach((line, index) => {
    note(tally, line)
    if (line.what.type === 'dayReached') inClockWork = true
    const next = log[index + 1]
    const isOver = next === undefined || !isClockLine(next) || next.what.type === 'dayReached'
    if (!isClockLine(line)) inClockWork = false
    if (inClockWork && isOver) broken.push(...ask(tally, line.at.slice(0, 10)))
  })
  return broken
}

function note(tally: Tally, { at, what }: LogLine): void {
  const day = at.slice(0, 10)
  switch (what.type) {
    case 'imported':
      tally.titles.set(what.title, {
        year: what.year,
        awardedOn: what.awardedOn,
        isLive: true,
        old: new Map(what.filings.map(({ roundId, outcome }) => [roundId, outcome])),
        application: '',
      })
      break
    case 'conferred': {
      const filing = tally.filings.find(({ application }) => application === what.application)
      const year = tally.rounds.find(({ id }) => id === filing?.round)?.year ?? 0
      const { application } = what
      tally.titles.set(what.title, { year, awardedOn: what.on, isLive: true, old: new Map(), application })
      break
    }
    case 'titleEnded': {
      const title = tally.titles.get(what.title)
      if (title) title.isLive = false
      break
    }
    case 'roundOpened': {
      const { round: id, year, opensOn, closesOn, kind } = what
      if (kind === 'project') tally.rounds.push({ id, year, opensOn, closesOn, isDecided: false })
      break
    }
    case 'decided':
      for (const round of tally.rounds) if (what.rounds.includes(round.id)) round.isDecided = true
      break
    case 'applied': {
      const { application, title, projectRound: round } = what
      tally.filings.push({ application, title, round, isWithdrawn: false })
      break
    }
    case 'withdrawn':
      for (const filing of tally.filings)
        if (filing.application === what.application) filing.isWithdrawn = true
      break
    case 'listed':
      if (what.kind === 'project') {
        tally.listed.set(what.application, 'on')
        tally.entryOf.set(what.entry, what.application)
      }
      break
    case 'unlisted':
      if (tally.entryOf.has(what.entry)) tally.listed.set(tally.entryOf.get(what.entry) ?? '', 'off')
      break
    case 'objectionConcluded':
      if (what.disposition === 'upheld' && tally.entryOf.has(what.entry))
        tally.listed.set(tally.entryOf.get(what.entry) ?? '', 'off')
      break
    case 'suspended':
      tally.suspensions.push({ title: what.title, from: day, to: null })
      break
    case 'resumed':
      for (const each of tally.suspensions) if (each.title === what.title) each.to ??= day
      break
    case 'signalled':
      tally.signals.add(`${what.title} ${what.trigger}`)
      break
    case 'cleared':
      tally.signals.delete(`${what.title} ${what.trigger}`)
      break
    case 'reportCreated':
      tally.reports.push(`${what.title} ${what.year}`)
      break
    default:
      break
  }
}

/** 7: the signals that stand are those a count of the years on one's fingers gives (P51, P52). */
export const signalsAreRecounted: Invariant = (log) =>
  afterClockWork(log, (tally, day) =>
    [...tally.titles].flatMap(([id, title]) => {
      if (!title.isLive) return []
      const word = wordOf(tally, id, day)
      const wanted = { R3: word.endsWith('NN'), R4: word.replaceAll('?', '').endsWith('FFFFF') }
      return (['R3', 'R4'] as const).flatMap((trigger) =>
        tally.signals.has(`${id} ${trigger}`) === wanted[trigger]
          ? []
          : [`${id} ${trigger} on ${day}: ${word}`],
      )
    }),
  )

/** One letter for each year that counts: N not applied, F applied and not selected, S selected, ? not yet known. */
function wordOf(tally: Tally, id: string, day: string): string {
  const title = tally.titles.get(id)
  let word = ''
  for (let year = title?.year ?? 0; year <= Number(day.slice(0, 4)); year += 1) {
    const letters = tally.rounds
      .filter((round) => round.year === year && round.opensOn <= day)
      .map((round) => letterOf(tally, id, round, day))
    if (letters.includes('S')) word += 'S'
    else if (letters.includes('?') || (letters.includes('F') && letters.includes('open'))) word += '?'
    else if (letters.includes('F')) word += 'F'
    else if (letters.includes('open')) continue
    else if (letters.includes('N')) word += 'N'
  }
  return word
}

function letterOf(tally: Tally, id: string, round: Tally['rounds'][number], day: string): string {
  const title = tally.titles.get(id)
  if (title === undefined) return ''
  const isOfAward = tally.filings.some(
    (each) => each.application === title.application && each.round === round.id,
  )
  if (round.opensOn <= title.awardedOn && !isOfAward) return ''
  if (day <= round.closesOn) return 'open'
  const old = title.old.get(round.id)
  if (old !== undefined) return old === 'selected' ? 'S' : 'F'
  const filed = tally.filings.filter(
    (each) =>
      each.round === round.id &&
      !each.isWithdrawn &&
      (each.title === id || each.application === title.application),
  )
  if (filed.length === 0) return isShut(tally, id, round) ? '' : 'N'
  if (filed.some(({ application }) => tally.listed.get(application) === 'on')) return 'S'
  return round.isDecided ? 'F' : '?'
}

/** Whether a title was suspended on every day of a window. */
function isShut({ suspensions }: Tally, id: string, { opensOn, closesOn }: Tally['rounds'][number]): boolean {
  const own = suspensions.filter(({ title }) => title === id)
  for (let day = opensOn; day <= closesOn; day = nextDay(day))
    if (!own.some(({ from, to }) => from <= day && (to === null || day <= to))) return false
  return true
}

/** 8: every live title has one report for every year from the first of October on, or from its award (P47a). */
export const reportsAreOne: Invariant = (log) =>
  afterClockWork(log, (tally, day) =>
    [...tally.titles].flatMap(([id, title]) => {
      const broken: string[] = []
      for (let year = 2024; year <= Number(day.slice(0, 4)); year += 1) {
        const count = tally.reports.filter((each) => each === `${id} ${year}`).length
        const isOwed = title.isLive && day >= `${year}-10-01` && title.awardedOn <= `${year}-12-31`
        if (count > 1 || (isOwed && count === 0))
          broken.push(`${id} has ${count} reports for ${year} on ${day}`)
      }
      return broken
    }),
  )
