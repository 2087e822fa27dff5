const last = new Map<string, Promise<unknown>>()

/** Equal calls wait for one another, so that the second finds the first one's answer. Without a name nothing waits. */
export async function inLine<T>(name: string | undefined, work: () => Promise<T>): Promise<T> {
  if (name === undefined) return work()
  const before = last.get(name) ?? Promise.resolve()
  const mine = before.then(work, work)
  last.set(name, mine)
  try {
    return await mine
  } finally {
    if (last.get(name) === mine) last.delete(name)
  }
}
