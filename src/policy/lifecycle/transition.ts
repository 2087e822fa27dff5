import type { Basis } from '../cite'

/** Who may cause a transition. `clock` is the passing of a moment, never a decision. */
export type Actor = 'leader' | 'contact' | 'officer' | 'signer' | 'expert' | 'public' | 'clock'

/** One row of a lifecycle table: buttons, guards, the permission test and the diagram come from it. */
export interface Transition<State extends string, Event extends string> {
  readonly from: State
  readonly event: Event
  readonly by: readonly Actor[]
  /** What must hold besides state and actor, as a Chinese sentence; the use case checks it. */
  readonly requires: string
  readonly to: State
  readonly cite: Basis
}

export interface Lifecycle<State extends string, Event extends string> {
  readonly thing: string
  readonly initial: State
  /** Where its life may end; every other state leads on. */
  readonly final: readonly State[]
  /** The one phrase the public sees per state. */
  readonly publicName: Readonly<Record<State, string>>
  readonly rows: readonly Transition<State, Event>[]
}

/** The row for (state, event), or undefined when the table has none: the caller refuses. */
export function transition<S extends string, E extends string>(
  lifecycle: Lifecycle<S, E>,
  from: S,
  event: E,
): Transition<S, E> | undefined {
  return lifecycle.rows.find((row) => row.from === from && row.event === event)
}

/** Events that `actor` may cause in `state`; the source of every `can` and every button. */
export function eventsFor<S extends string, E extends string>(
  lifecycle: Lifecycle<S, E>,
  state: S,
  actor: Actor,
): readonly E[] {
  return lifecycle.rows.filter((row) => row.from === state && row.by.includes(actor)).map((row) => row.event)
}
