import Taro from '@tarojs/taro'

export type NetworkState = 'online' | 'weak' | 'offline'

/** How the phone is connected; `subscribe` gives back the way to stop. */
export interface Network {
  readonly state: () => NetworkState
  readonly subscribe: (listener: () => void) => () => void
}

/** Joins what the two faces report into one state and tells the listeners only of changes. */
export function createNetwork(start: (report: (state: NetworkState) => void) => void): Network {
  let current: NetworkState = 'online'
  let started = false
  const listeners = new Set<() => void>()
  const report = (next: NetworkState) => {
    if (next === current) return
    current = next
    for (const listener of listeners) listener()
  }
  const ensureStarted = () => {
    if (started) return
    started = true
    start(report)
  }
  return {
    state: () => {
      ensureStarted()
      return current
    },
    subscribe: (listener) => {
      ensureStarted()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function watchPhone(report: (state: NetworkState) => void): void {
  let isConnected = true
  let isWeak = false
  const tell = () => report(!isConnected ? 'offline' : isWeak ? 'weak' : 'online')
  Taro.onNetworkStatusChange((change) => {
    isConnected = change.isConnected
    tell()
  })
  Taro.onNetworkWeakChange((change) => {
    isWeak = change.weakNet
    tell()
  })
  void Taro.getNetworkType().then(({ networkType }) => {
    isConnected = networkType !== 'none'
    tell()
  })
}

function watchBrowser(report: (state: NetworkState) => void): void {
  const connection = (navigator as { connection?: EventTarget & { effectiveType?: string } }).connection
  const tell = () =>
    report(!navigator.onLine ? 'offline' : connection?.effectiveType?.endsWith('2g') ? 'weak' : 'online')
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  connection?.addEventListener('change', tell)
  tell()
}

export const network: Network = createNetwork(process.env.TARO_ENV === 'weapp' ? watchPhone : watchBrowser)
