import sharp from 'sharp'
import { outlineOf } from '../documents/outlines'
import { atMost } from './at-most'
import { FILE_RULES } from './rules'

const inTurn = atMost(2)
/** Pictures marked today, so that paging through an application does not draw each twice. */
const KEPT_BYTES = 24 * 1024 * 1024
const kept = new Map<string, Buffer>()

/** The picture with the words across it, again and again. What is stored is left as it is. */
export async function watermarked(name: string, picture: Uint8Array, words: string): Promise<Buffer> {
  const key = `${name} ${words}`
  const known = kept.get(key)
  const marked = known ?? (await inTurn(() => mark(picture, words)))
  kept.delete(key)
  kept.set(key, marked)
  forgetOldest()
  return marked
}

function forgetOldest(): void {
  let bytes = [...kept.values()].reduce((sum, { length }) => sum + length, 0)
  for (const [key, { length }] of kept) {
    if (bytes <= KEPT_BYTES) return
    kept.delete(key)
    bytes -= length
  }
}

async function mark(picture: Uint8Array, words: string): Promise<Buffer> {
  const source = sharp(picture)
  const { width, height } = await source.metadata()
  return source
    .composite([{ input: Buffer.from(pattern(width, height, words)) }])
    .jpeg({ quality: FILE_RULES.jpegQuality })
    .toBuffer()
}

/** Dark and light at once, so that it stands out from paper and from a dark table. */
const INK =
  'fill="#1a1a1a" fill-opacity="0.4" stroke="#ffffff" stroke-opacity="0.3" stroke-width="0.04" paint-order="stroke"'

function pattern(width: number, height: number, words: string): string {
  const { path, width: length } = outlineOf(words)
  const size = Math.max(16, Math.max(width, height) / 40)
  const [stepX, stepY] = [(length + 3) * size, size * 6]
  // Turned about its middle, the pattern covers the corners when it is as wide and high as the diagonal.
  const reach = Math.hypot(width, height) / 2
  const lines: string[] = []
  for (let y = -reach, row = 0; y < reach + stepY; y += stepY, row += 1)
    for (let x = -reach - ((row % 2) * stepX) / 2; x < reach; x += stepX)
      lines.push(
        `<use href="#words" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(2)})"/>`,
      )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><path id="words" d="${path}" ${INK}/></defs><g transform="translate(${width / 2} ${height / 2}) rotate(-28)">${lines.join('')}</g></svg>`
}
