import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { Refusal } from '../kernel'
import { atMost } from './at-most'
import { FILE_RULES } from './rules'

export interface CleanImage {
  readonly image: Buffer
  readonly thumb: Buffer
  readonly sha256: string
  readonly width: number
  readonly height: number
}

type Format = 'jpeg' | 'png' | 'webp'

// One image at a time is large enough; a cache of decoded ones would only hold memory.
sharp.cache(false)
sharp.concurrency(1)
const inTurn = atMost(2)

/**
 * Makes our own picture of what was received: upright, without metadata, of bounded size. Nothing of the received file
 * is kept, so nothing can hide in it.
 */
export async function cleanImage(bytes: Buffer): Promise<CleanImage> {
  const format = formatOf(bytes)
  if (format === undefined) throw new Refusal('FILE_NOT_IMAGE')
  return inTurn(async () => {
    await assertSize(bytes, format)
    try {
      return await redraw(bytes)
    } catch {
      throw new Refusal('FILE_DAMAGED')
    }
  })
}

/** By its first bytes; a name or a content type is only a claim. */
function formatOf(bytes: Buffer): Format | undefined {
  const startsWith = (hex: string, at = 0) => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex
  if (startsWith('ffd8ff')) return 'jpeg'
  if (startsWith('89504e470d0a1a0a')) return 'png'
  return startsWith('52494646') && startsWith('57454250', 8) ? 'webp' : undefined
}

/** From the header alone: a small file may claim to be an enormous picture. */
async function assertSize(bytes: Buffer, format: Format): Promise<void> {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new Refusal('FILE_DAMAGED')
    })
  if (header.format !== format) throw new Refusal('FILE_NOT_IMAGE')
  if (header.width * header.height > FILE_RULES.maxPixels) throw new Refusal('FILE_TOO_MANY_PIXELS')
  if (Math.min(header.width, header.height) < FILE_RULES.minSidePixels) throw new Refusal('FILE_TOO_SMALL')
}

async function redraw(bytes: Buffer): Promise<CleanImage> {
  const { longSidePixels, thumbSidePixels, jpegQuality } = FILE_RULES
  const fit = (side: number) =>
    ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const
  const { data: image, info } = await sharp(bytes, {
    failOn: 'error',
    limitInputPixels: FILE_RULES.maxPixels,
    sequentialRead: true,
  })
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize(fit(longSidePixels))
    .jpeg({ quality: jpegQuality })
    .toBuffer({ resolveWithObject: true })
  const thumb = await sharp(image).resize(fit(thumbSidePixels)).jpeg({ quality: 75 }).toBuffer()
  const sha256 = createHash('sha256').update(image).digest('hex')
  return { image, thumb, sha256, width: info.width, height: info.height }
}
