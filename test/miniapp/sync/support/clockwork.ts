import type { Timers } from '../../../../src/miniapp/sync/ports'

/** A clock that moves only when told to, with its timers; the whole test runs without waiting. */
export class Clockwork implements Timers {
  private millis: number
  private nextId = 0
  private readonly waiting = new Map<number, { readonly at: number; readonly run: () => void }>()

  constructor(start = '2026-03-02T02:00:00.000Z') {
    this.millis = Date.parse(start)
  }

  readonly now = () => new Date(this.millis).toISOString()

  readonly after = (delay: number, run: () => void) => {
    const id = this.nextId++
    this.waiting.set(id, { at: this.millis + delay, run })
    return () => void this.waiting.delete(id)
  }

  /** Moves on, running what falls due in its order; `settle` lets each run finish its promises. */
  async advance(millis: number, settle: () => Promise<void>): Promise<void> {
    const until = this.millis + millis
    for (let due = this.nextDue(until); due !== undefined; due = this.nextDue(until)) {
      const [id, { at, run }] = due
      this.waiting.delete(id)
      this.millis = Math.max(this.millis, at)
      run()
      await settle()
    }
    this.millis = until
  }

  get isIdle(): boolean {
    return this.waiting.size === 0
  }

  private nextDue(until: number) {
    return [...this.waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0]
  }
}
