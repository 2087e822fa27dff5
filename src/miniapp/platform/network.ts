import Taro from '@tarojs/taro'

export type NetworkState = 'online' | 'weak' | 'offline'

/** Whether bytes cost money: not over Wi-Fi or a cable. A browser that does not say so is taken not to. */
export type Report = (state: NetworkState, isMetered: boolean) => void

/** How the phone is connected; `subscribe` gives back the way to stop. */
export interface Network {
  readonly state: () => NetworkState
  readonly isMetered: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** Joins what the two faces report into one state and tells the listeners only of changes. */
export function createNetwork(start: (report: Report) => void): Network {
  let current = { state: 'online' as NetworkState, isMetered: false }
  let started = false
  const listeners = new Set<() => void>()
  const report: Report = (state, isMetered) => {
    if (state === current.state && isMetered === current.isMetered) return
    current = { state, isMetered }
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
      return current.state
    },
    isMetered: () => {
      ensureStarted()
      return current.isMetered
    },
    subscribe: (listener) => {
      ensureStarted()
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function watchPhone(report: Report): void {
  let isConnected = true
  let type = 'unknown'
  let isWeak = false
  const tell = () => report(!isConnected ? 'offline' : isWeak ? 'weak' : 'online', isMobile(type))
  Taro.onNetworkStatusChange((change) => {
    isConnected = change.isConnected
    type = change.networkType
    tell()
  })
  Taro.onNetworkWeakChange((change) => {
    isWeak = change.weakNet
    tell()
  })
  void Taro.getNetworkType().then(({ networkType }) => {
    isConnected = networkType !== 'none'
    type = networkType
    tell()
  })
}

/** 2g to 5g on the phone; `cellular` in a browser. */
const isMobile = (type: string | undefined): boolean => /^([2-5]g|cellular)$/.test(type ?? '')

function watchBrowser(report: Report): void {
  type Connection = EventTarget & { effectiveType?: string; type?: string }
  const { connection } = navigator as { connection?: Connection }
  const tell = () =>
    report(
      !navigator.onLine ? 'offline' : connection?.effectiveType?.endsWith('2g') ? 'weak' : 'online',
      isMobile(connection?.type),
    )
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  connection?.addEventListener('change', tell)
  tell()
}

export const network: Network = createNetwork(process.env.TARO_ENV === 'weapp' ? watchPhone : watchBrowser)
