import type { Device } from '../device'
import type { Define, Options } from './call'
import { defineAll, text } from './call'

const maxKeyBytes = 1_048_576
const maxBytes = 10 * maxKeyBytes

/** Key-value storage with WeChat's limits: 1 MB a key, 10 MB in all. */
export const storageApi = (device: Device, define: Define) => {
  const { storage } = device
  const bytesUsed = () =>
    [...storage].reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0)
  const read = (key: string): unknown => {
    const value = storage.get(key)
    return value === undefined ? undefined : JSON.parse(value)
  }
  const write = (key: string, data: unknown) => {
    const value = JSON.stringify(data)
    if (Buffer.byteLength(value) > maxKeyBytes) throw new Error('entry size limit reached')
    if (bytesUsed() + Buffer.byteLength(value) > maxBytes) throw new Error('exceed storage max size 10Mb')
    storage.set(key, value)
  }
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(bytesUsed() / 1024),
    limitSize: 10_240,
  })
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: info,
    ...defineAll(define, {
      getStorage: (options: Options) => {
        const data = read(text(options, 'key'))
        if (data === undefined) throw new Error('data not found')
        return { data }
      },
      setStorage: (options: Options) => write(text(options, 'key'), options.data),
      removeStorage: (options: Options) => void storage.delete(text(options, 'key')),
      clearStorage: () => storage.clear(),
      getStorageInfo: info,
    }),
  }
}
