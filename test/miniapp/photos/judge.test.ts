import { flawWords } from '../../../src/miniapp/features/photos/flaw-words'
import { judge, type Flaw } from '../../../src/miniapp/features/photos/judge'
import { numbersFrom, shoot, type Shot } from './support/synthetic-page'

/** Pages no threshold was chosen by. */
const firstSeed = 5000
const shots = (count: number, make: (chance: (low: number, high: number) => number) => Omit<Shot, 'seed'>) =>
  Array.from({ length: count }, (_, index) => {
    const random = numbersFrom(firstSeed + index)
    return judge(shoot({ ...make((low, high) => low + random() * (high - low)), seed: firstSeed + index }))
  })

const share = (found: readonly (readonly Flaw[])[], isHit: (flaws: readonly Flaw[]) => boolean) =>
  found.filter(isHit).length / found.length

describe('on synthetic pages', () => {
  test('at most one good photo in twenty is called bad', () => {
    const good = [
      ...shots(24, (chance) => ({ blur: chance(0.1, 0.35), light: chance(0.65, 1) })),
      ...shots(6, () => ({ isScan: true })),
    ]
    expect(share(good, (flaws) => flaws.length > 0)).toBeLessThanOrEqual(0.05)
  })

  test.each<[string, Flaw, (chance: (low: number, high: number) => number) => Omit<Shot, 'seed'>]>([
    ['out of focus', 'blurred', (chance) => ({ blur: chance(1.2, 3) })],
    ['moved', 'blurred', (chance) => ({ shake: chance(1.5, 5) })],
    ['in the dark', 'dark', (chance) => ({ light: chance(0.08, 0.42) })],
    ['over the edge', 'cut', (chance) => ({ over: chance(0.02, 0.3) })],
  ])('of those %s at least 95 of 100 are told', (_name, flaw, make) => {
    expect(share(shots(20, make), (flaws) => flaws.includes(flaw))).toBeGreaterThanOrEqual(0.95)
  })

  test('a reflection is told more often than not: on white paper nothing tells it from the paper', () => {
    const found = shots(10, (chance) => ({ glare: chance(0.2, 0.4) }))
    expect(share(found, (flaws) => flaws.includes('glare'))).toBeGreaterThan(0.5)
  })
})

test('what is said is a sentence with what to do, and nothing of a good one', () => {
  expect(flawWords(shoot({ seed: 7, blur: 2.5 }))).toBe('有点糊，请再拍一张。')
  expect(flawWords(shoot({ seed: 7 }))).toBeUndefined()
  expect(flawWords(undefined)).toBeUndefined()
})

test('an empty picture, a single pixel and one colour are judged without falling over', () => {
  const plain = (width: number, height: number, value: number) => ({
    width,
    height,
    grey: new Uint8Array(width * height).fill(value),
  })
  expect(judge(plain(0, 0, 0))).toEqual(['dark'])
  expect(judge(plain(1, 1, 200))).toContain('blurred')
  expect(judge(plain(320, 240, 255))).not.toContain('glare')
})
