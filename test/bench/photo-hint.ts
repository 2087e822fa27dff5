import sharp from 'sharp'
import { judge } from '../../src/miniapp/features/photos/judge'
import { greyLongSide, greyOf } from '../../src/miniapp/platform/grey'
import { shoot } from '../miniapp/photos/support/synthetic-page'
import type { Measure } from './measure'
import { median } from './measure'

const longSide = 2000
const rounds = 21

/** A page on a table as the phone has it after shrinking: a JPEG of 2,000 pixels. */
const pageAsJpeg = (): Promise<Buffer> => {
  const { width, height, grey } = shoot({ seed: 7 })
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .resize(longSide, longSide, { fit: 'inside' })
    .toColourspace('srgb')
    .jpeg({ quality: 85 })
    .toBuffer()
}

/** The photo whole, then the small copy it is judged by; a browser draws that one on its canvas. */
const decoded = (jpeg: Buffer) => sharp(jpeg).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
const shrunk = (jpeg: Buffer) =>
  decoded(jpeg).then(({ data, info }) => {
    const { width, height, channels } = info
    const small = sharp(data, { raw: { width, height, channels } }).resize(greyLongSide, greyLongSide, {
      fit: 'inside',
    })
    return small.raw().toBuffer({ resolveWithObject: true })
  })

/** What judging a photo costs, beside what decoding it costs anyway. */
export const measurePhotoHint = async (): Promise<Measure[]> => {
  const jpeg = await pageAsJpeg()
  const { data, info } = await shrunk(jpeg)
  const times: { decode: number; judge: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await decoded(jpeg)
    const middle = performance.now()
    judge(greyOf({ width: info.width, height: info.height, data }))
    times.push({ decode: middle - start, judge: performance.now() - middle })
  }
  return [
    { name: '解码一张 2,000 像素的照片', value: median(times.map(({ decode }) => decode)), unit: 'ms' },
    { name: '判断它拍得好不好', value: median(times.map((one) => one.judge)), unit: 'ms' },
    {
      name: '判断与解码之比',
      value: median(times.map((one) => one.judge / one.decode)),
      unit: '×',
      atMost: 2,
    },
  ]
}
