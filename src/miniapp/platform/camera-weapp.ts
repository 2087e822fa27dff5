import Taro from '@tarojs/taro'
import { fileSize, readStart } from './files-weapp'
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
  turnOf,
  type Size,
} from './picture-rules'

const notAllowed = '微信没有允许使用相机或相册。请点右上角“···”，在“设置”里允许后再试；已填写的内容都还在。'

/** WeChat's camera or album. By callbacks: Taro hands chooseMedia through without making a promise of it. */
export function chooseOnPhone(from: PictureFrom, atMost: number): Promise<Choice> {
  return new Promise((resolve) => {
    void Taro.chooseMedia({
      count: atMost,
      mediaType: ['image'],
      sourceType: from === 'either' ? ['camera', 'album'] : [from],
      sizeType: ['original'],
      success: ({ tempFiles }) =>
        resolve({ kind: 'chosen', sources: tempFiles.map(({ tempFilePath: path }) => ({ path })) }),
      fail: ({ errMsg }) =>
        resolve(
          errMsg.includes('cancel') ? { kind: 'cancelled' } : { kind: 'refused', sentence: notAllowed },
        ),
    })
  })
}

/** Drawn upright onto a canvas, which keeps pixels only. */
export async function prepareOnPhone(source: PictureSource): Promise<PictureOutcome> {
  if (!('path' in source)) throw new TypeError('weapp takes pictures by path')
  const { path } = source
  const refusedFile = refuseFile(fileSize(path))
  if (refusedFile !== undefined) return refused(refusedFile)
  const stored = await inspect(path)
  if (stored === undefined) return refused(refuseUnread(readStart(path, 12)))
  const refusedSize = refuseSize(stored)
  if (refusedSize !== undefined) return refused(refusedSize)
  const decoded = await decode(await lighten({ path, ...stored })).catch(() => undefined)
  if (decoded === undefined) return refused(refuseUnread(readStart(path, 12)))
  const picture = await shrink(decoded)
  return picture === undefined ? refused(stillTooLarge) : { kind: 'ready', picture }
}

const refused = (sentence: string): PictureOutcome => ({ kind: 'refused', sentence })

interface Stored extends Size {
  readonly path: string
  /** As EXIF says it, `up` when it says nothing. */
  readonly orientation: string
}

async function inspect(path: string): Promise<Omit<Stored, 'path'> | undefined> {
  try {
    const { width, height, orientation } = await Taro.getImageInfo({ src: path })
    return { width, height, orientation: orientation ?? 'up' }
  } catch {
    return undefined
  }
}

/** More pixels than this are first made fewer by WeChat itself, which need not hold them all at once. */
const heavyPixels = 16_000_000
const lightSide = 3000

/**
 * A lighter copy of a very large photo. It may come back turned or not: a quarter turn shows in its shape; with a half
 * turn or a mirror it does not, so such a photo is left as it is.
 */
async function lighten(stored: Stored): Promise<Stored> {
  const { quarters, mirrored } = turnOf(stored.orientation)
  if (stored.width * stored.height <= heavyPixels || mirrored || quarters === 2) return stored
  try {
    const { width: compressedWidth, height: compressedHeight } = fitWithin(stored, lightSide)
    const { tempFilePath: path } = await Taro.compressImage({
      src: stored.path,
      quality: 92,
      compressedWidth,
      compressedHeight,
    })
    const light = await inspect(path)
    if (light === undefined) return stored
    const isLying = light.width > light.height === stored.width > stored.height
    return light.orientation === 'up' && isLying
      ? { ...light, path, orientation: stored.orientation }
      : { ...light, path }
  } catch {
    return stored
  }
}

interface Decoded {
  readonly image: Taro.Image
  readonly turns: number
  readonly mirrored: boolean
}

/** `getImageInfo` reports the size as stored; some systems decode upright already, and the decoded size tells. */
async function decode({ path, width, height, orientation }: Stored): Promise<Decoded> {
  const { quarters, mirrored } = turnOf(orientation)
  const image = Taro.createOffscreenCanvas({ type: '2d', width: 1, height: 1 }).createImage()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = path
  })
  const isUpright = quarters % 2 === 1 && image.width === height && image.height === width
  return { image, turns: isUpright ? 0 : quarters, mirrored: mirrored && !isUpright }
}

async function shrink(decoded: Decoded): Promise<Picture | undefined> {
  const small = smallCopy(decoded)
  let drawn: { readonly longSide: number; readonly canvas: Taro.Canvas } | undefined
  for (const { longSide, quality } of attempts) {
    if (drawn?.longSide !== longSide) drawn = { longSide, canvas: draw(decoded, longSide).canvas }
    const { canvas } = drawn
    const { tempFilePath: path } = await Taro.canvasToTempFilePath({ canvas, fileType: 'jpg', quality })
    const bytes = fileSize(path)
    if (bytes > pictureLimits.sentBytes) continue
    return { source: { path }, width: canvas.width, height: canvas.height, bytes, small }
  }
  return undefined
}

function draw({ image, turns, mirrored }: Decoded, longSide: number) {
  const drawn = fitWithin(image, longSide)
  const upright = turns % 2 === 1 ? { width: drawn.height, height: drawn.width } : drawn
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...upright })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, upright.width, upright.height)
  context.translate(upright.width / 2, upright.height / 2)
  context.rotate((turns * Math.PI) / 2)
  if (mirrored) context.scale(-1, 1)
  context.drawImage(image as never, -drawn.width / 2, -drawn.height / 2, drawn.width, drawn.height)
  // WeChat takes an offscreen canvas wherever it takes a canvas; the typings say otherwise.
  return { context, canvas: Object.assign(canvas, upright) as unknown as Taro.Canvas }
}

/** The hint is worth having, not worth failing for. */
function smallCopy(decoded: Decoded): GreyPicture | undefined {
  try {
    const { context, canvas } = draw(decoded, greyLongSide)
    return greyOf(context.getImageData(0, 0, canvas.width, canvas.height))
  } catch {
    return undefined
  }
}
