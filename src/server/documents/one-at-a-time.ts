let last: Promise<unknown> = Promise.resolve()

/**
 * Runs one piece of heavy work after another: setting pages keeps the one processor busy and a pack of photos fills
 * memory, so several at once would only be slower, and small requests get their turn in between.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work)
  last = mine.catch(() => undefined)
  return mine
}
