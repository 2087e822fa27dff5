/** What a photo may be. The server checks the same again with a real decoder. */
export const pictureLimits = {
  longSide: 2000,
  shortSide: 200,
  sourceBytes: 20 * 1024 * 1024,
  sentBytes: 500 * 1024,
} as const

/** JPEG qualities to try, from good to barely legible, until the picture is small enough. */
export const qualities = [0.86, 0.76, 0.66, 0.56, 0.46] as const

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size after shrinking to the limit; never larger than it was. */
export function fitWithin({ width, height }: Size, longSide: number = pictureLimits.longSide): Size {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Why this file is not taken, before it is decoded; undefined when it may be. */
export function refuseFile(bytes: number): string | undefined {
  if (bytes > pictureLimits.sourceBytes) return '这张照片超过 20 MB。请用相机直接拍一张，或换一张较小的照片。'
  if (bytes === 0) return '这张照片是空的。请重新拍一张。'
  return undefined
}

/** Why this picture is not taken, once its size is known. */
export function refuseSize({ width, height }: Size): string | undefined {
  if (Math.min(width, height) >= pictureLimits.shortSide) return undefined
  return `这张照片太小（${width}×${height}），看不清字。请靠近证书再拍一张，短边至少 200 像素。`
}

export const notAPicture = '这个文件不是照片，或者打不开。请用相机拍一张，或选一张 JPG、PNG 照片。'
export const stillTooLarge = '这张照片压缩后仍然过大。请把证书放平、离近一些，再拍一张。'

const quarterTurns: Readonly<Record<string, 0 | 1 | 2 | 3>> = { up: 0, right: 1, down: 2, left: 3 }

/** EXIF orientation as a quarter-turn count and a mirror flag: what must be done to stand upright. */
export function turnOf(orientation: string): {
  readonly quarters: 0 | 1 | 2 | 3
  readonly mirrored: boolean
} {
  const quarters = quarterTurns[orientation.replace('-mirrored', '')] ?? 0
  return { quarters, mirrored: orientation.endsWith('-mirrored') }
}
