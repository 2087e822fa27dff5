import Taro from '@tarojs/taro'
import { fileSize } from './files-weapp'
import type { PictureFrom, PictureOutcome } from './picture'
import {
  fitWithin,
  notAPicture,
  pictureLimits,
  qualities,
  refuseFile,
  refuseSize,
  stillTooLarge,
  turnOf,
  type Size,
} from './picture-rules'

/** WeChat's camera or album, one image. */
export async function takeOnPhone(from: PictureFrom): Promise<PictureOutcome> {
  const file = await chooseMedia(from)
  if (file === undefined) return { kind: 'cancelled' }
  const refusedFile = refuseFile(file.size)
  if (refusedFile !== undefined) return { kind: 'refused', sentence: refusedFile }
  const info = await inspect(file.tempFilePath)
  if (info === undefined) return { kind: 'refused', sentence: notAPicture }
  const refusedSize = refuseSize(info)
  if (refusedSize !== undefined) return { kind: 'refused', sentence: refusedSize }
  return shrink(file.tempFilePath, info, info.orientation ?? 'up')
}

interface ChosenFile {
  readonly tempFilePath: string
  readonly size: number
}

/** By callbacks: Taro hands chooseMedia through without making a promise of it. */
function chooseMedia(from: PictureFrom): Promise<ChosenFile | undefined> {
  return new Promise((resolve, reject) => {
    void Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: [from],
      sizeType: ['original'],
      success: ({ tempFiles }) => resolve(tempFiles[0]),
      fail: (error) => (error.errMsg.includes('cancel') ? resolve(undefined) : reject(error)),
    })
  })
}

async function inspect(path: string) {
  try {
    return await Taro.getImageInfo({ src: path })
  } catch {
    return undefined
  }
}

async function shrink(path: string, stored: Size, orientation: string): Promise<PictureOutcome> {
  const canvas = await drawUpright(path, stored, orientation)
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'jpg', quality })
    const bytes = fileSize(tempFilePath)
    if (bytes > pictureLimits.sentBytes) continue
    const { width, height } = canvas
    return { kind: 'taken', picture: { source: { path: tempFilePath }, width, height, bytes } }
  }
  return { kind: 'refused', sentence: stillTooLarge }
}

/** `getImageInfo` reports the size as stored; some systems decode upright already, and the decoded size tells. */
async function drawUpright(path: string, stored: Size, orientation: string): Promise<Taro.Canvas> {
  const { quarters, mirrored } = turnOf(orientation)
  const probe = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 })
  const image = probe.createImage()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = path
  })
  const isUpright = quarters % 2 === 1 && image.width === stored.height && image.height === stored.width
  const turns = isUpright ? 0 : quarters
  const drawn = fitWithin(image)
  const upright = turns % 2 === 1 ? { width: drawn.height, height: drawn.width } : drawn
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...upright })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, upright.width, upright.height)
  context.translate(upright.width / 2, upright.height / 2)
  context.rotate((turns * Math.PI) / 2)
  if (mirrored && !isUpright) context.scale(-1, 1)
  context.drawImage(image as never, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height)
  // WeChat takes an offscreen canvas wherever it takes a canvas; the typings say otherwise.
  return Object.assign(canvas, upright) as unknown as Taro.Canvas
}
