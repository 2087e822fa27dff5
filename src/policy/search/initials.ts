import { INITIAL_ROWS } from './initials.data'

/** Character → the letters it may begin with: 行 → hx. */
const LETTERS: ReadonlyMap<string, string> = readRows()

/**
 * Where a name has what was typed, character by character: the same character, or a letter that one of its readings
 * begins with (`hg` and `焊g` are both in 焊工); -1 when nowhere. Neither holds marks or spaces (see `bare`).
 */
export function placeIn(name: string, typed: string): number {
  for (let start = 0; start + typed.length <= name.length; start += 1) {
    let at = 0
    while (at < typed.length && isRead(name.charAt(start + at), typed.charAt(at))) at += 1
    if (at === typed.length) return start
  }
  return -1
}

const isRead = (character: string, typed: string): boolean =>
  character === typed || (typed >= 'a' && typed <= 'z' && LETTERS.get(character)?.includes(typed) === true)

/** What is compared: no spaces and marks, small letters, digits and letters of half width. */
export function bare(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s、，,·（）()/-]/g, '')
    .toLowerCase()
}

/** How well a name answers: 4 it is the whole of it, 3 it begins so, 2 it has it inside, 0 not at all. */
export function gradeOf(name: string, typed: string): 0 | 2 | 3 | 4 {
  const place = placeIn(name, typed)
  if (place < 0) return 0
  if (place > 0) return 2
  return name.length === typed.length ? 4 : 3
}

function readRows(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const row of INITIAL_ROWS.trim().split('\n')) {
    const [letter = '', ...characters] = row
    for (const character of characters) letters.set(character, `${letters.get(character) ?? ''}${letter}`)
  }
  return letters
}
