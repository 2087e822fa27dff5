import { Refusal } from '../kernel'

export type Format = 'jpeg' | 'png' | 'webp'

export interface Size {
  readonly width: number
  readonly height: number
}

/** By its first bytes; a name or a content type is only a claim. */
export function formatOf(bytes: Buffer): Format | undefined {
  const startsWith = (hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex
  if (startsWith('ffd8ff')) return 'jpeg'
  if (startsWith('89504e470d0a1a0a')) return 'png'
  return startsWith('52494646') && startsWith('57454250', 8) ? 'webp' : undefined
}

/**
 * How large a picture says it is, read from its header alone: nothing is unpacked for it. Whoever draws the picture
 * holds it to the same limit again, for a file may say two things.
 */
export function claimedSize(bytes: Buffer, format: Format): Size {
  try {
    return SIZES[format](bytes)
  } catch {
    throw new Refusal('FILE_DAMAGED')
  }
}

/** Each reads where its format keeps the size; reading beyond the end throws. */
const SIZES: Readonly<Record<Format, (bytes: Buffer) => Size>> = {
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  jpeg: (bytes) => {
    const at = frameOf(bytes)
    return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
  },
  webp: (bytes) => {
    const kind = bytes.toString('latin1', 12, 16)
    if (kind === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    if (kind === 'VP8L') {
      const packed = bytes.readUInt32LE(21)
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    }
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  },
}

/** Where a JPEG's frame marker stands; the segments before it are passed by, not read. */
function frameOf(bytes: Buffer): number {
  for (let at = 2; ;) {
    // Between segments decoders pass by whatever is no marker.
    while (bytes.readUInt8(at) !== 0xff || [0, 0xff].includes(bytes.readUInt8(at + 1))) at += 1
    const marker = bytes.readUInt8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return at
    // Without a frame before the picture's data there is no picture.
    if (marker === 0xda || marker === 0xd9) throw new RangeError('no frame')
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    at += isBare ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
}
