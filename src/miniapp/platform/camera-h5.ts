import type { PictureFrom, PictureOutcome } from './picture'
import {
  fitWithin,
  notAPicture,
  qualities,
  pictureLimits,
  refuseFile,
  refuseSize,
  stillTooLarge,
} from './picture-rules'

/** The browser's own file dialogue: Taro's on H5 neither turns nor shrinks. */
export async function takeInBrowser(from: PictureFrom): Promise<PictureOutcome> {
  const file = await chooseFile(from)
  return file === undefined ? { kind: 'cancelled' } : shrinkInBrowser(file)
}

function chooseFile(from: PictureFrom): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.hidden = true
  if (from === 'camera') input.setAttribute('capture', 'environment')
  document.body.append(input)
  return new Promise((resolve) => {
    const finish = (file: File | undefined) => {
      input.remove()
      resolve(file)
    }
    input.addEventListener('change', () => finish(input.files?.[0]))
    input.addEventListener('cancel', () => finish(undefined))
    input.click()
  })
}

/** Upright, small enough, without EXIF: the canvas keeps pixels only. */
export async function shrinkInBrowser(file: Blob): Promise<PictureOutcome> {
  const refusedFile = refuseFile(file.size)
  if (refusedFile !== undefined) return { kind: 'refused', sentence: refusedFile }
  const bitmap = await decode(file)
  if (bitmap === undefined) return { kind: 'refused', sentence: notAPicture }
  const refusedSize = refuseSize(bitmap)
  if (refusedSize !== undefined) return { kind: 'refused', sentence: refusedSize }
  const { width, height } = fitWithin(bitmap)
  const blob = await encode(draw(bitmap, width, height))
  bitmap.close()
  if (blob === undefined) return { kind: 'refused', sentence: stillTooLarge }
  return { kind: 'taken', picture: { source: { blob }, width, height, bytes: blob.size } }
}

async function decode(file: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
}

function draw(bitmap: ImageBitmap, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no 2d canvas')
  // A transparent PNG would turn black as JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0, width, height)
  return canvas
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (blob !== null && blob.size <= pictureLimits.sentBytes) return blob
  }
  return undefined
}
