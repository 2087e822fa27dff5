import { nextTurn } from './layout'

const CLEAR = 256
const END = 257
const TABLE = 4096
/** Codes read before the others have a turn. */
const CODES_A_TURN = 500_000

/**
 * What an LZW stream grows to, counted without writing it. Codes get longer one code earlier or later (`EarlyChange`):
 * the larger of both ways counts, whatever the stream says of itself. It ends where no reader could go on.
 */
export async function lzwSize(data: Buffer, limit: number): Promise<number> {
  const early = await lzwSizeWhen(data, limit, 1)
  return early > limit ? early : Math.max(early, await lzwSizeWhen(data, limit, 0))
}

async function lzwSizeWhen(data: Buffer, limit: number, early: 0 | 1): Promise<number> {
  const lengths = new Uint16Array(TABLE).fill(1)
  let [size, next, width, before, held, bits, codes] = [0, END + 1, 9, 0, 0, 0, 0]
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xfffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    codes += 1
    if (codes % CODES_A_TURN === 0) await nextTurn()
    if (code === END || code > next || (code === next && before === 0)) return size
    if (code === CLEAR) {
      ;[next, width, before] = [END + 1, 9, 0]
      continue
    }
    const length = code === next ? before + 1 : (lengths[code] ?? 1)
    size += length
    if (size > limit) return size
    if (before > 0 && next < TABLE) {
      lengths[next] = before + 1
      next += 1
    }
    before = length
    if (next + early >= 1 << width && width < 12) width += 1
  }
  return size
}

/** What a run-length stream grows to; at most 64 times its bytes. */
export function runLengthSize(data: Buffer): number {
  let size = 0
  for (let at = 0; at < data.length;) {
    const length = data.readUInt8(at)
    if (length === 128) return size
    size += length < 128 ? length + 1 : 257 - length
    at += length < 128 ? length + 2 : 2
  }
  return size
}

/** The bytes behind the letters or digits they are written in. */
export const unlettered = (data: Buffer, filter: string): Buffer =>
  filter === 'ASCIIHexDecode' || filter === 'AHx' ? unhexed(data) : un85(data)

function unhexed(data: Buffer): Buffer {
  const end = data.indexOf('>')
  const digits = data.toString('latin1', 0, end < 0 ? data.length : end).replace(/[^0-9A-Fa-f]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** Five letters from `!` to `u` are four bytes, `z` is four zeros, `~` is the end. */
function un85(data: Buffer): Buffer {
  const out = Buffer.alloc(data.length * 4)
  let [at, group, count] = [0, 0, 0]
  for (const letter of data) {
    if (letter === 0x7e) break
    if (letter === 0x7a && count === 0) at += 4
    if (letter < 0x21 || letter > 0x75) continue
    group = group * 85 + letter - 0x21
    count += 1
    if (count < 5) continue
    at = out.writeUInt32BE(group % 2 ** 32, at)
    ;[group, count] = [0, 0]
  }
  if (count < 2) return out.subarray(0, at)
  for (let missing = count; missing < 5; missing += 1) group = group * 85 + 84
  out.writeUInt32BE(group % 2 ** 32, at)
  return out.subarray(0, at + count - 1)
}
