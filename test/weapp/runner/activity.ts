/** Knows when the mini-program has nothing more to do at once, so that a test never has to sleep. */
const soon = 300

type Timer = ReturnType<typeof setTimeout>

export class Activity {
  private pending = 0
  private readonly timers = new Map<Timer, number>()
  private isStopped = false

  /** Counts a promise as work until it settles. */
  track<T>(work: Promise<T>): Promise<T> {
    this.pending += 1
    return work.finally(() => {
      this.pending -= 1
    })
  }

  readonly setTimeout = (
    run: (...args: unknown[]) => void,
    delay = 0,
    ...args: unknown[]
  ): Timer | undefined => {
    if (this.isStopped) return undefined
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      run(...args)
    }, delay)
    this.timers.set(timer, delay)
    return timer
  }

  readonly setInterval = (run: () => void, delay = 0): Timer | undefined => {
    if (this.isStopped) return undefined
    const timer = setInterval(run, delay)
    this.timers.set(timer, Infinity)
    return timer
  }

  readonly clear = (timer: Timer | undefined): void => {
    if (timer === undefined) return
    this.timers.delete(timer)
    clearTimeout(timer)
  }

  private isIdle(): boolean {
    return this.pending === 0 && [...this.timers.values()].every((delay) => delay > soon)
  }

  /** Resolves when requests are answered, short timers have run and nothing new has begun; at once after a kill. */
  async settle(): Promise<void> {
    const deadline = Date.now() + 10_000
    let quiet = 0
    while (!this.isStopped && quiet < 3 && Date.now() < deadline) {
      await new Promise((resolve) => setImmediate(resolve))
      if (!this.isIdle()) await new Promise((resolve) => setTimeout(resolve, 2))
      quiet = this.isIdle() ? quiet + 1 : 0
    }
  }

  /** Resolves when the condition holds; fails with its name after five seconds. */
  async until<T>(what: string, condition: () => T | undefined | false): Promise<T> {
    const deadline = Date.now() + 5000
    for (;;) {
      const found = condition()
      if (found) return found
      if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  /** The kill: no timer of the mini-program runs any more. */
  stop(): void {
    this.isStopped = true
    for (const timer of this.timers.keys()) this.clear(timer)
  }
}
