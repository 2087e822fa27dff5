/** Which characters a TrueType font can draw. */
export function charactersOf(font: Buffer): (codePoint: number) => boolean {
  const glyphOf = glyphsOf(font)
  return (codePoint) => glyphOf(codePoint) !== undefined
}

/** The number of a character's glyph, read from the full (format 12) map of the font's `cmap` table. */
export function glyphsOf(font: Buffer): (codePoint: number) => number | undefined {
  const cmap = tableAt(font, 'cmap')
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  )
  const full = offsets.map((offset) => cmap + offset).find((at) => font.readUInt16BE(at) === 12)
  if (full === undefined) throw new RangeError('the font has no full character map')
  const ranges = groups(font, full)
  return (codePoint) => {
    const range = ranges.find(([first, last]) => codePoint >= first && codePoint <= last)
    return range && range[2] + codePoint - range[0]
  }
}

type Range = readonly [first: number, last: number, glyph: number]

/** Where a table of the font begins. */
export function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let record = 12; record < 12 + count * 16; record += 16)
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  throw new RangeError(`the font has no ${tag} table`)
}

function groups(font: Buffer, at: number): Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4), font.readUInt32BE(group + 8)]
  })
}

/** Characters nobody sees: line breaks and joiners need no glyph. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Mn}]/u

/** What of these words the font cannot draw, each character once. */
export function missingIn(words: readonly string[], has: (codePoint: number) => boolean): readonly string[] {
  const characters = new Set(words.flatMap((word) => Array.from(word)))
  return [...characters].filter((each) => !INVISIBLE.test(each) && !has(each.codePointAt(0) ?? 0))
}

/** `U+20BB7`: how a character that cannot be drawn is named, so that nobody takes a gap for the name. */
export function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
