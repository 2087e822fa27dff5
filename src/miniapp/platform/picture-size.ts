import type { Size } from './picture-rules'

/** How far into a file its size is looked for: what cameras write before it (EXIF, ICC) is smaller. */
export const headerBytes = 256 * 1024

/** The size a JPEG, PNG or WebP claims in its header, without decoding it; undefined for anything else. */
export function sizeInHeader(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
    const isWebp = view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250
    return isWebp ? webpSize(view) : undefined
  } catch {
    // Cut short: the decoder will say so.
    return undefined
  }
}

/** From marker to marker until one that starts a frame. */
function jpegSize(view: DataView): Size | undefined {
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
  return undefined
}

function webpSize(view: DataView): Size | undefined {
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: three(24), height: three(27) }
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    default:
      return undefined
  }
}
