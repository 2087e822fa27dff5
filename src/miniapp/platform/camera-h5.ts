import { greyLongSide, greyOf, type GreyPicture } from './grey'
import type { PictureSource } from './kept-files'
import type { Choice, Picture, PictureFrom, PictureOutcome } from './picture'
import {
  attempts,
  fitWithin,
  pictureLimits,
  refuseFile,
  refuseSize,
  refuseUnread,
  stillTooLarge,
  type Attempt,
} from './picture-rules'
import { headerBytes, sizeInHeader } from './picture-size'

/** The browser's own file dialogue: Taro's on H5 neither turns nor shrinks. */
export async function chooseInBrowser(from: PictureFrom, atMost: number): Promise<Choice> {
  const files = await chooseFiles(
    from === 'camera' ? { accept: 'image/*', capture: 'environment' } : { accept: 'image/*' },
    atMost > 1 && from !== 'camera',
  )
  const sources = files.slice(0, atMost).map((blob) => ({ blob }))
  return sources.length === 0 ? { kind: 'cancelled' } : { kind: 'chosen', sources }
}

/** What the person picks in the browser's dialogue; nothing when they leave it. */
export function chooseFiles(
  attributes: Readonly<Record<string, string>>,
  isMultiple: boolean,
): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.hidden = true
  input.multiple = isMultiple
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  document.body.append(input)
  return new Promise((resolve) => {
    const finish = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', finish)
    input.addEventListener('cancel', finish)
    input.click()
  })
}

/** The canvas keeps pixels only, and the browser turns them upright while it decodes. */
export async function prepareInBrowser(source: PictureSource): Promise<PictureOutcome> {
  if (!('blob' in source)) throw new TypeError('a browser takes pictures as blobs')
  const { blob } = source
  const refusedFile = refuseFile(blob.size)
  if (refusedFile !== undefined) return refused(refusedFile)
  const start = new Uint8Array(await blob.slice(0, headerBytes).arrayBuffer())
  const claimed = sizeInHeader(start)
  const refusedClaim = claimed && refuseSize(claimed)
  if (refusedClaim !== undefined) return refused(refusedClaim)
  const bitmap = await decode(blob)
  if (bitmap === undefined) return refused(refuseUnread(start))
  const refusedSize = refuseSize(bitmap)
  const picture = refusedSize === undefined ? await shrink(bitmap) : undefined
  bitmap.close()
  return picture === undefined ? refused(refusedSize ?? stillTooLarge) : { kind: 'ready', picture }
}

const refused = (sentence: string): PictureOutcome => ({ kind: 'refused', sentence })

async function decode(blob: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
}

/** One canvas at a time, none larger than what is sent. */
async function shrink(bitmap: ImageBitmap): Promise<Picture | undefined> {
  const canvas = document.createElement('canvas')
  let drawn: number | undefined
  let small: GreyPicture | undefined
  for (const { longSide, quality } of attempts) {
    if (drawn !== longSide) draw(canvas, bitmap, longSide)
    drawn = longSide
    small ??= smallCopy(canvas)
    const blob = await encode(canvas, quality)
    if (blob === undefined) continue
    const { width, height } = canvas
    canvas.width = 0
    return { source: { blob }, width, height, bytes: blob.size, small }
  }
  return undefined
}

function draw(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap | HTMLCanvasElement,
  longSide: number,
): CanvasRenderingContext2D {
  const { width, height } = fitWithin(picture, longSide)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d canvas')
  // A transparent PNG would turn black as JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return context
}

function smallCopy(from: HTMLCanvasElement): GreyPicture {
  const canvas = document.createElement('canvas')
  const context = draw(canvas, from, greyLongSide)
  return greyOf(context.getImageData(0, 0, canvas.width, canvas.height))
}

async function encode(canvas: HTMLCanvasElement, quality: Attempt['quality']): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob !== null && blob.size <= pictureLimits.sentBytes ? blob : undefined
}
