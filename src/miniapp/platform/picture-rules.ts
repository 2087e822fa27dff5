import { PHOTO_LIMITS } from '#contract'

/** What the phone makes of a photo before it is sent, beside what the server takes (`PHOTO_LIMITS`). */
export const pictureLimits = {
  longSide: 2000,
  sourceBytes: 20 * 1024 * 1024,
  sentBytes: 500 * 1024,
} as const

export interface Size {
  readonly width: number
  readonly height: number
}

/** One way to write a picture down as JPEG. */
export interface Attempt {
  readonly longSide: number
  readonly quality: number
}

const attemptsAt = (longSide: number, ...qualities: readonly number[]): readonly Attempt[] =>
  qualities.map((quality) => ({ longSide, quality }))

/** Tried in turn until the picture is small enough: quality gives way first, then size. */
export const attempts: readonly Attempt[] = [
  ...attemptsAt(pictureLimits.longSide, 0.86, 0.76, 0.66, 0.56, 0.46),
  ...attemptsAt(1600, 0.6, 0.46),
  ...attemptsAt(1280, 0.5, 0.36),
]

/** The size after shrinking to the limit; never larger than it was. */
export function fitWithin({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Why this file is not taken, before it is decoded; undefined when it may be. */
export function refuseFile(bytes: number): string | undefined {
  if (bytes > pictureLimits.sourceBytes) return '这张照片超过 20 MB。请用相机直接拍一张，或换一张较小的照片。'
  if (bytes === 0) return '这张照片是空的。请重新拍一张。'
  return undefined
}

/** Why this picture is not taken, once its size is known; still before it is decoded. */
export function refuseSize({ width, height }: Size): string | undefined {
  const size = `${width}×${height}`
  if (width * height > PHOTO_LIMITS.maxPixels)
    return `这张照片的尺寸太大（${size}），手机处理不了。请用相机直接拍一张。`
  if (Math.min(width, height) >= PHOTO_LIMITS.minSidePixels) return undefined
  return `这张照片太小（${size}），看不清字。请靠近一些再拍一张，短边至少 ${PHOTO_LIMITS.minSidePixels} 像素。`
}

const notAPicture = '这个文件不是照片，或者打不开。请用相机拍一张，或选一张 JPG、PNG 照片。'
const heicUnread =
  '这台手机打不开 HEIC 格式的照片。请直接拍一张；或者在手机“设置 › 相机 › 格式”里选“兼容性最佳”后重新拍。'
export const stillTooLarge = '这张照片压缩后仍然过大。请把证书放平、离近一些，再拍一张。'

/** Why a file that could not be decoded is not taken, by its first bytes. */
export const refuseUnread = (start: Uint8Array): string => (isHeic(start) ? heicUnread : notAPicture)

/** ISO BMFF names its brand in the fifth to twelfth byte. */
function isHeic(start: Uint8Array): boolean {
  return /^ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)$/.test(String.fromCharCode(...start.subarray(4, 12)))
}

const quarterTurns: Readonly<Record<string, 0 | 1 | 2 | 3>> = { up: 0, right: 1, down: 2, left: 3 }

/** EXIF orientation as a quarter-turn count and a mirror flag: what must be done to stand upright. */
export function turnOf(orientation: string): {
  readonly quarters: 0 | 1 | 2 | 3
  readonly mirrored: boolean
} {
  const quarters = quarterTurns[orientation.replace('-mirrored', '')] ?? 0
  return { quarters, mirrored: orientation.endsWith('-mirrored') }
}
