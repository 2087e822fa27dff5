import { inflateSync } from 'node:zlib'
import { Refusal } from '../kernel'

const SIGNATURE = 8
/** Length, name and checksum. */
const FRAME = 12
/** What a picture is drawn from; texts, times and histories are not, and may unpack to anything. */
const DRAWN: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB sBIT bKGD pHYs eXIf'.split(' '),
)
const MAX_PROFILE = 4 * 1024 * 1024

/** A PNG without what is not drawn: the decoder unpacks every text it meets, at 1,000 times its bytes. */
export function leanPng(bytes: Buffer): Buffer {
  const parts = [bytes.subarray(0, SIGNATURE)]
  for (let at = SIGNATURE; at < bytes.length;) {
    if (at + FRAME > bytes.length) throw new Refusal('FILE_DAMAGED')
    const end = at + FRAME + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new Refusal('FILE_DAMAGED')
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (DRAWN.has(name) || (name === 'iCCP' && isSmallProfile(bytes.subarray(at + 8, end - 4))))
      parts.push(bytes.subarray(at, end))
    if (name === 'IEND') break
    at = end
  }
  return Buffer.concat(parts)
}

/** Colours of a phone's display, behind a name, a zero and the way of packing. */
function isSmallProfile(data: Buffer): boolean {
  try {
    return inflateSync(data.subarray(data.indexOf(0) + 2), { maxOutputLength: MAX_PROFILE }).length > 0
  } catch {
    return false
  }
}
