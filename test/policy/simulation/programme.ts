import { shanghaiDay } from '#policy'
import { GENESIS, hashOf } from './chain'
import type { Decisions } from './decisions'
import type { Happening, LogLine } from './events'
import { apply } from './fold'
import { EMPTY, FIRST_DAY, type State } from './state'

/** One run of the programme: the log, its head, and the state the log adds up to. */
export class Programme {
  readonly log: LogLine[] = []
  head = GENESIS
  state: State = EMPTY
  private day = FIRST_DAY
  private ids = 0
  /** What the signals of a title were last computed from. */
  readonly signalBasis = new Map<string, readonly unknown[]>()

  constructor(readonly decide: Decisions) {}

  /** 10:00 in Shanghai of the day it is: offices work by day. */
  get now(): string {
    return `${this.day}T02:00:00.000Z`
  }
  get today(): string {
    return shanghaiDay(this.now)
  }

  newId(kind: string): string {
    this.ids += 1
    return `${kind}${this.ids}`
  }

  /** Writes a line and takes the state one step on. */
  record(what: Happening): void {
    if (what.type === 'dayReached') this.day = what.day
    const at = this.now
    this.state = apply(this.state, { at, what })
    this.head = hashOf(this.head, at, what)
    this.log.push({ at, what, hash: this.head })
  }
}

/** A person's or the clock's attempt; `a` and `b` choose among what there is. What is refused leaves no line. */
export type Attempt = (programme: Programme, a: number, b: number) => void

/** One of several by a number; undefined when there are none. */
export function pick<Item>(items: readonly Item[], by: number): Item | undefined {
  return items[by % Math.max(1, items.length)]
}
