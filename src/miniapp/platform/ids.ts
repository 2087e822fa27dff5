import { quickRandom } from './random'

/** A UUID of version 7 from its two sources: sorts by time, never repeats. */
export function uuidFrom(millis: number, random: Uint8Array): string {
  const time = Math.floor(millis).toString(16).padStart(12, '0')
  const hex = [...random.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = ((parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16)
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${hex.slice(0, 3)}`,
    `${variant}${hex.slice(4, 7)}`,
    hex.slice(7, 19),
  ].join('-')
}

/** A new id made on the phone, for a filing, a row, a photo or an idempotency key. */
export const newId = (): string => uuidFrom(Date.now(), quickRandom(10))
