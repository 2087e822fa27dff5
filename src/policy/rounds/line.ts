import {
  breakTie,
  cutAt,
  type Drawn,
  type PanelVote,
  type Ranked,
  type TieStep,
  type TieUndecided,
} from './tie-break'

/** How ties at the line are settled: the steps in force, and the votes the panel has recorded. */
export interface Settling {
  readonly steps: readonly TieStep[]
  readonly votes: readonly PanelVote[]
}

/**
 * The first `places` by total points (P26d), whatever order the candidates come in. Ties below the line do not matter;
 * one at the line is settled by the declared steps or stops the round.
 */
export function drawLine(
  candidates: readonly Ranked[],
  places: number,
  { steps, votes }: Settling,
): Drawn | TieUndecided {
  const { above, tied } = cutAt(candidates, places, ({ score }) => score.total)
  if (tied.length === 0) return { kind: 'drawn', selected: inOrder(above) }
  const last = breakTie(tied, places - above.length, steps, votes)
  return last.kind === 'drawn' ? { kind: 'drawn', selected: inOrder([...above, ...last.selected]) } : last
}

/** By points, the highest first; equal ones by id, so that the same list always reads the same. */
export function inOrder<Item extends Ranked>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => b.score.total - a.score.total || (a.id < b.id ? -1 : 1))
}
