/** Pictures and things that pretend to be pictures, made anew by each test. */
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photo-like picture: noise does not compress away, so the file has a photo's size. */
export function photo(
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  { width = 640, height = 480, exif = false } = {},
): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const picture = sharp({ create: { width, height, channels: 3, background: '#888888', noise } })
  const tagged = exif
    ? picture
        .withExif({
          IFD0: { Make: 'CANARY-CAMERA' },
          IFD3: { GPSLatitude: '39/1 43/1 0/1', GPSLatitudeRef: 'N' },
        })
        .withMetadata({ orientation: 6 })
    : picture
  // A quality would make sharp count colours for a PNG, which takes seconds.
  return tagged.toFormat(format, format === 'png' ? {} : { quality: 70 }).toBuffer()
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32BE(data.length, 0)
  sizes.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([sizes.subarray(0, 4), body, sizes.subarray(4)])
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

/** A PNG that claims this size, one bit a pixel, with the compressed bytes it is given. */
export function claimingPng(width: number, height: number, compressed: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(1, 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', compressed),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** 50,000 × 50,000 white pixels in about 304 kB. */
export const pixelFlood = (): Buffer =>
  claimingPng(50_000, 50_000, deflateSync(Buffer.alloc((50_000 / 8 + 1) * 50_000, 255), { level: 9 }))

/** A good PNG with this chunk after its header. */
export function pngWith(good: Buffer, name: string, data: Buffer): Buffer {
  const afterHeader = PNG_SIGNATURE.length + 25
  return Buffer.concat([good.subarray(0, afterHeader), chunk(name, data), good.subarray(afterHeader)])
}

/** A good PNG with a text chunk that unpacks to 200 MB. */
export async function textBomb(): Promise<Buffer> {
  const packed = deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 })
  const text = Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), packed])
  return pngWith(await photo('png', { width: 300, height: 300 }), 'zTXt', text)
}

/** The standard test string every scanner knows, put together here so that no scanner holds this file. */
export const eicar = (): Buffer =>
  Buffer.from(
    ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
    'latin1',
  )
