/** What a person has entered and when, so that after a kill one can say what must still be there. */

const ONE_SECOND = 1000

interface Line {
  /** How much stood there at which moment; 1 for what is chosen at once. */
  readonly entered: readonly { readonly at: number; readonly length: number }[]
  /** What has to be there since the last kill. */
  readonly owed: number
}

export interface Ledger {
  /** One more character, or one choice, stands in a field. */
  readonly note: (key: string, length: number) => void
  /** The page died: what had stood for a second is owed from now on. */
  readonly end: (at: number) => void
  /** The field is looked at after a kill. Gives what is gone of it, and what of that was owed. */
  readonly look: (key: string, found: number) => { readonly lost: number; readonly owed: number }
}

export function openLedger(now: () => number = Date.now): Ledger {
  const lines = new Map<string, Line>()
  const of = (key: string): Line => lines.get(key) ?? { entered: [], owed: 0 }
  const longest = (line: Line) => Math.max(line.owed, ...line.entered.map(({ length }) => length))
  return {
    note: (key, length) => {
      const { entered, owed } = of(key)
      lines.set(key, { entered: [...entered, { at: now(), length }], owed })
    },
    end: (at) => {
      for (const [key, line] of lines) {
        const stood = line.entered.filter((entry) => entry.at < at - ONE_SECOND).map(({ length }) => length)
        const rest = line.entered.filter((entry) => entry.at >= at - ONE_SECOND)
        // What is not owed may be there or not; as text of another life it is never owed later.
        const last = Math.max(0, ...rest.map(({ length }) => length))
        lines.set(key, {
          entered: last === 0 ? [] : [{ at: Number.POSITIVE_INFINITY, length: last }],
          owed: Math.max(line.owed, ...stood),
        })
      }
    },
    look: (key, found) => {
      const line = of(key)
      lines.set(key, { entered: [], owed: found })
      return { lost: Math.max(0, longest(line) - found), owed: Math.max(0, line.owed - found) }
    },
  }
}
