import type { Points } from './score'

/** What the panel's sheets of one candidate come to. */
export interface Score {
  readonly total: Points
  /** The middle of the experts' totals, when the panel has it. */
  readonly median?: Points
  /** Points on the criterion the scoresheet names first. */
  readonly firstCriterion?: Points
}

/** One who competes for a place. When it was submitted is not known here, and chance neither: they never decide. */
export interface Ranked {
  readonly id: string
  readonly score: Score
}

export type TieStep = 'median' | 'firstCriterion' | 'panelVote' | 'leaveEmpty'

/** The order as a bureau set it, and when. */
export interface TieBreak {
  readonly order: readonly string[]
  readonly declaredAt: string
}

/** 评审会表决 on exactly these tied candidates, with its minutes. */
export interface PanelVote {
  readonly group: readonly string[]
  /** Who gets a place, never more than there are; `undecided` when the vote was tied too. */
  readonly chosen: readonly string[] | 'undecided'
  readonly minutes: string
}

/** Nobody has said yet who of these gets the last places: the list cannot be frozen. */
export interface TieUndecided {
  readonly kind: 'tieUndecided'
  readonly group: readonly string[]
  readonly step: TieStep
  readonly places: number
}

/** Who is in; the last places stay empty when the order says so. */
export interface Drawn {
  readonly kind: 'drawn'
  readonly selected: readonly Ranked[]
}

const STEPS: ReadonlySet<string> = new Set<TieStep>(['median', 'firstCriterion', 'panelVote', 'leaveEmpty'])
const isStep = (step: string): step is TieStep => STEPS.has(step)

/**
 * The steps that settle a tie at the line. An order declared after the round opened is none: then, and where an order
 * comes to no end, a panel vote with minutes is asked for.
 */
export function tieSteps(tieBreak: TieBreak | undefined, opens: string): readonly TieStep[] {
  const declared = tieBreak !== undefined && tieBreak.declaredAt <= opens ? tieBreak.order.filter(isStep) : []
  const ends = declared.includes('panelVote') || declared.includes('leaveEmpty')
  return ends ? declared : [...declared, 'panelVote']
}

interface Cut<Item> {
  readonly above: readonly Item[]
  /** Equal at the line, more than there are places left for. */
  readonly tied: readonly Item[]
}

/** The first `places` by value; those equal at the line stand aside together. */
export function cutAt<Item>(
  items: readonly Item[],
  places: number,
  valueOf: (item: Item) => number,
): Cut<Item> {
  if (places <= 0) return { above: [], tied: [] }
  if (items.length <= places) return { above: items, tied: [] }
  const values = items.map(valueOf).sort((a, b) => b - a)
  const line = values[places - 1]
  const isTied = line === values[places]
  return {
    above: items.filter((item) => valueOf(item) > Number(line) || (!isTied && valueOf(item) === line)),
    tied: isTied ? items.filter((item) => valueOf(item) === line) : [],
  }
}

/** Who of a tie group gets the places left: the group is treated as a whole, step by step, or the round stops. */
export function breakTie(
  group: readonly Ranked[],
  places: number,
  steps: readonly TieStep[],
  votes: readonly PanelVote[],
): Drawn | TieUndecided {
  const [step = 'panelVote', ...later] = steps
  const stop: TieUndecided = { kind: 'tieUndecided', group: idsOf(group), step, places }
  if (step === 'leaveEmpty') return { kind: 'drawn', selected: [] }
  if (step === 'panelVote') {
    const chosen = voteOn(group, places, votes)
    if (chosen === 'undecided') return later.length === 0 ? stop : breakTie(group, places, later, votes)
    return chosen === undefined
      ? stop
      : { kind: 'drawn', selected: group.filter(({ id }) => chosen.includes(id)) }
  }
  // A value nobody has entered decides nothing: unknown is not zero.
  if (group.some(({ score }) => score[step] === undefined)) return stop
  const { above, tied } = cutAt(group, places, ({ score }) => score[step] ?? 0)
  if (tied.length === 0) return { kind: 'drawn', selected: above }
  const rest = breakTie(tied, places - above.length, later, votes)
  return rest.kind === 'drawn' ? { kind: 'drawn', selected: [...above, ...rest.selected] } : rest
}

/** The one valid vote on exactly this group; two of them contradict each other and count as none. */
function voteOn(
  group: readonly Ranked[],
  places: number,
  votes: readonly PanelVote[],
): PanelVote['chosen'] | undefined {
  const ids = idsOf(group)
  const valid = votes.filter(
    (vote) =>
      vote.minutes.trim() !== '' &&
      isSameSet(vote.group, ids) &&
      (vote.chosen === 'undecided' ||
        (new Set(vote.chosen).size <= places && vote.chosen.every((id) => ids.includes(id)))),
  )
  return valid.length === 1 ? valid[0]?.chosen : undefined
}

function idsOf(group: readonly Ranked[]): readonly string[] {
  return group.map(({ id }) => id).sort()
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some)
  return set.size === new Set(others).size && others.every((id) => set.has(id))
}
