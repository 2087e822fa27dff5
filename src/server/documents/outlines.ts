import { readFileSync } from 'node:fs'
import { glyphsOf, tableAt } from './glyphs'

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'

/** Where the one font of all documents lies. */
export const fontPath = (): string => require.resolve(FONT_FILE)

/** A line of text as shapes: an SVG path in units of the font size, its base line at 0, downwards. */
export interface Outline {
  readonly path: string
  /** How wide the line is, in font sizes. */
  readonly width: number
}

type Point = readonly [x: number, y: number]
interface Corner {
  readonly at: Point
  readonly isOn: boolean
}

let drawLine: ((text: string) => Outline) | undefined

/** The shapes of a line, from the font file itself: a bare machine has no font to draw text with. */
export function outlineOf(text: string): Outline {
  drawLine ??= outlinesIn(readFileSync(fontPath()))
  return drawLine(text)
}

function outlinesIn(font: Buffer): (text: string) => Outline {
  const em = font.readUInt16BE(tableAt(font, 'head') + 18)
  const glyphOf = glyphsOf(font)
  const advanceOf = advances(font)
  const contoursOf = contours(font)
  return (text) => {
    let x = 0
    let path = ''
    for (const character of text) {
      const glyph = glyphOf(character.codePointAt(0) ?? 0) ?? 0
      path += contoursOf(glyph)
        .map((corners) => pathOf(corners, (at) => place(at, x, em)))
        .join('')
      x += advanceOf(glyph)
    }
    return { path, width: x / em }
  }
}

const place = ([x, y]: Point, from: number, em: number): string =>
  `${((x + from) / em).toFixed(4)} ${(-y / em).toFixed(4)}`

function advances(font: Buffer): (glyph: number) => number {
  const count = font.readUInt16BE(tableAt(font, 'hhea') + 34)
  const hmtx = tableAt(font, 'hmtx')
  return (glyph) => font.readUInt16BE(hmtx + Math.min(glyph, count - 1) * 4)
}

/** The closed lines of a glyph. One put together of others is drawn as nothing: our font has none of these. */
function contours(font: Buffer): (glyph: number) => readonly (readonly Corner[])[] {
  const isLong = font.readInt16BE(tableAt(font, 'head') + 50) === 1
  const loca = tableAt(font, 'loca')
  const glyf = tableAt(font, 'glyf')
  const offset = (index: number) =>
    isLong ? font.readUInt32BE(loca + index * 4) : font.readUInt16BE(loca + index * 2) * 2
  return (glyph) => {
    const from = offset(glyph)
    const isEmpty = offset(glyph + 1) === from
    return isEmpty || font.readInt16BE(glyf + from) < 0 ? [] : simpleGlyph(font, glyf + from)
  }
}

const ON = 1
const REPEAT = 8

function simpleGlyph(font: Buffer, from: number): readonly (readonly Corner[])[] {
  const count = font.readInt16BE(from)
  const ends = Array.from({ length: count }, (_, index) => font.readUInt16BE(from + 10 + index * 2))
  const points = (ends.at(-1) ?? -1) + 1
  let at = from + 10 + count * 2
  at += 2 + font.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = font.readUInt8(at++)
    const times = (flag & REPEAT) === 0 ? 1 : 1 + font.readUInt8(at++)
    for (let time = 0; time < times; time += 1) flags.push(flag)
  }
  /** Differences, each in no byte, one or two. */
  const along = (short: number, same: number): number[] => {
    let value = 0
    return flags.map((flag) => {
      const isSame = (flag & same) !== 0
      if ((flag & short) !== 0) value += font.readUInt8(at++) * (isSame ? 1 : -1)
      else if (!isSame) {
        value += font.readInt16BE(at)
        at += 2
      }
      return value
    })
  }
  const xs = along(2, 16)
  const ys = along(4, 32)
  const corners = flags.map((flag, index): Corner => ({
    at: [xs[index] ?? 0, ys[index] ?? 0],
    isOn: (flag & ON) !== 0,
  }))
  return ends.map((end, index) => corners.slice((ends[index - 1] ?? -1) + 1, end + 1))
}

const between = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2]

/** Quadratic curves: between two corners off the line lies one on it. */
function pathOf(corners: readonly Corner[], write: (at: Point) => string): string {
  const [first] = corners
  const last = corners.at(-1)
  if (first === undefined || last === undefined) return ''
  const start = first.isOn ? first.at : last.isOn ? last.at : between(first.at, last.at)
  let path = `M${write(start)}`
  let pull: Point | undefined
  for (const { at, isOn } of [...corners, { at: start, isOn: true }]) {
    const end = isOn || pull === undefined ? at : between(pull, at)
    if (pull !== undefined) path += `Q${write(pull)} ${write(end)}`
    else if (isOn) path += `L${write(at)}`
    pull = isOn ? undefined : at
  }
  return `${path}Z`
}
