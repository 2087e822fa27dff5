/** A text cut into what it shares with another at both ends and what differs in between. */
export interface Parts {
  readonly start: string
  readonly differs: string
  readonly end: string
}

const longFrom = 12

/** What of `text` is not in `other`; undefined for short texts, where one look is enough. */
export function differenceIn(text: string, other: string): Parts | undefined {
  if (text.length < longFrom || other.length < longFrom || text === other) return undefined
  const [mine, theirs] = [Array.from(text), Array.from(other)]
  const shortest = Math.min(mine.length, theirs.length)
  let start = 0
  while (start < shortest && mine[start] === theirs[start]) start += 1
  let end = 0
  while (end < shortest - start && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end += 1
  if (start + end === 0) return undefined
  const cut = mine.length - end
  return {
    start: mine.slice(0, start).join(''),
    differs: mine.slice(start, cut).join(''),
    end: mine.slice(cut).join(''),
  }
}
