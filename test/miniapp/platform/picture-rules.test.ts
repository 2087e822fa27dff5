import fc from 'fast-check'
import { PHOTO_LIMITS } from '#contract'
import {
  attempts,
  fitWithin,
  refuseFile,
  refuseSize,
  refuseUnread,
  turnOf,
} from '../../../src/miniapp/platform/picture-rules'

test('a photo is brought to 2000 px at its long side and keeps its shape', () => {
  expect(fitWithin({ width: 4000, height: 3000 }, 2000)).toEqual({ width: 2000, height: 1500 })
  expect(fitWithin({ width: 3024, height: 4032 }, 2000)).toEqual({ width: 1500, height: 2000 })
})

test('no photo is ever made larger, and none vanishes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 30_000 }), (width, height) => {
      const size = fitWithin({ width, height }, 2000)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(Math.min(2000, Math.max(width, height)))
      expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('a file over 20 MB and an empty one are refused with what to do instead', () => {
  expect(refuseFile(20 * 1024 * 1024)).toBeUndefined()
  expect(refuseFile(20 * 1024 * 1024 + 1)).toMatch(/20 MB.*请/)
  expect(refuseFile(0)).toMatch(/请重新拍/)
})

test('a photo under 200 px at its short side is refused, naming its size', () => {
  expect(refuseSize({ width: 200, height: 900 })).toBeUndefined()
  expect(refuseSize({ width: 199, height: 900 })).toContain('199×900')
})

test('a picture of more pixels than the server takes is refused before it is decoded', () => {
  expect(refuseSize({ width: 8000, height: 6000 })).toBeUndefined()
  expect(refuseSize({ width: PHOTO_LIMITS.maxPixels, height: 201 })).toMatch(/尺寸太大.*请/)
})

test('quality gives way before size, and neither ever grows again', () => {
  expect(attempts[0]).toEqual({ longSide: 2000, quality: 0.86 })
  const sides = attempts.map(({ longSide }) => longSide)
  expect(sides).toEqual([...sides].sort((a, b) => b - a))
  for (const side of new Set(sides)) {
    const qualities = attempts.filter(({ longSide }) => longSide === side).map(({ quality }) => quality)
    expect(qualities).toEqual([...qualities].sort((a, b) => b - a))
  }
})

test('a HEIC the phone cannot open is told apart from a file that is no photo', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic')])
  expect(refuseUnread(heic)).toContain('HEIC')
  expect(refuseUnread(Buffer.from('%PDF-1.7 ...'))).toContain('不是照片')
  expect(refuseUnread(new Uint8Array())).toContain('不是照片')
})

test.each([
  ['up', 0, false],
  ['right', 1, false],
  ['down-mirrored', 2, true],
  ['left', 3, false],
  ['', 0, false],
])('orientation %j needs %d quarter turns, mirrored: %s', (orientation, quarters, mirrored) => {
  expect(turnOf(orientation)).toEqual({ quarters, mirrored })
})
