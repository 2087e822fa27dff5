import { uuidFrom } from '../../../src/miniapp/platform/ids'
import { RandomStream } from '../../../src/miniapp/platform/random'

test('an id is a UUID of version 7 and carries its instant', () => {
  const id = uuidFrom(Date.parse('2026-11-22T00:00:00Z'), new Uint8Array(10).fill(0xff))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T00:00:00Z'))
})

test('later ids sort after earlier ones', () => {
  const random = new Uint8Array(10)
  expect(uuidFrom(2_000_000_000_000, random) > uuidFrom(1_999_999_999_999, random)).toBe(true)
})

test('ten thousand ids of one millisecond differ', () => {
  const stream = new RandomStream(new Uint8Array(32))
  const ids = Array.from({ length: 10_000 }, () => uuidFrom(0, stream.take(10)))
  expect(new Set(ids).size).toBe(ids.length)
})

test('device randomness changes what a stream gives from then on', () => {
  const one = new RandomStream(new Uint8Array(32))
  const other = new RandomStream(new Uint8Array(32))
  expect(one.take(40)).toEqual(other.take(40))
  other.mix(Uint8Array.of(1))
  expect(one.take(40)).not.toEqual(other.take(40))
})
