import Taro from '@tarojs/taro'
import { encodeUtf8 } from './utf8'

/** Small text that survives a kill: drafts, queue, session. Photos belong into `files`. */
export interface Storage {
  readonly get: (key: string) => string | undefined
  /** Throws when the phone has no room left; the caller then keeps the text on screen and says so. */
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  readonly keys: () => string[]
  readonly bytesUsed: () => number
}

const get = (key: string): string | undefined => {
  const value: unknown = Taro.getStorageSync(key)
  return typeof value === 'string' && value !== '' ? value : undefined
}
const keys = (): string[] => [...Taro.getStorageInfoSync().keys]

/** WeChat gives 10 MB in all and 1 MB a key; browsers about 5 MB. */
export const storage: Storage = {
  get,
  set: (key, value) => Taro.setStorageSync(key, value),
  remove: (key) => Taro.removeStorageSync(key),
  keys,
  bytesUsed: () => keys().reduce((sum, key) => sum + encodeUtf8(key + (get(key) ?? '')).length, 0),
}
