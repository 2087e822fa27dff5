import { useSyncExternalStore } from 'react'
import { network } from './network'
import { storage } from './storage'

const key = 'photos.wifiOnly'
const listeners = new Set<() => void>()

/** The wish of this phone's owner to send photos over Wi-Fi only, and whether they have to wait now. */
export const wifiOnly = {
  isWished: (): boolean => storage.get(key) === '1',
  wish: (isWished: boolean): void => {
    if (isWished) storage.set(key, '1')
    else storage.remove(key)
    for (const listener of listeners) listener()
  },
  sparesPhotos: (): boolean => wifiOnly.isWished() && network.isMetered(),
  /** Tells of the wish and of the network. */
  subscribe: (listener: () => void): (() => void) => {
    const end = network.subscribe(listener)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      end()
    }
  },
}

/** The wish on a page; a browser that does not tell Wi-Fi from paid bytes is not asked about it. */
export function useWifiOnly() {
  const isWished = useSyncExternalStore(wifiOnly.subscribe, wifiOnly.isWished)
  return { isWished, wish: wifiOnly.wish, isTold: isTypeTold }
}

const isTypeTold =
  process.env.TARO_ENV === 'weapp' ||
  (navigator as { connection?: { type?: string } }).connection?.type !== undefined
