import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { Refusal } from '../kernel'
import { atMost } from './at-most'
import { claimedSize, formatOf, type Size } from './image-header'
import { leanPng } from './lean-png'
import { FILE_RULES } from './rules'

export interface CleanImage {
  readonly image: Buffer
  readonly thumb: Buffer
  readonly sha256: string
  readonly width: number
  readonly height: number
}

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
  // From the header alone: a small file may claim to be an enormous picture.
  assertSize(claimedSize(bytes, format))
  const drawn = format === 'png' ? leanPng(bytes) : bytes
  return inTurn(() =>
    redraw(drawn).catch(() => {
      throw new Refusal('FILE_DAMAGED')
    }),
  )
}

function assertSize({ width, height }: Size): void {
  if (width * height > FILE_RULES.maxPixels) throw new Refusal('FILE_TOO_MANY_PIXELS')
  if (Math.min(width, height) < FILE_RULES.minSidePixels) throw new Refusal('FILE_TOO_SMALL')
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
