/** Stand-in for @tarojs/taro in jsdom: storage in memory, navigation written down, page hooks run like effects. */
import { useEffect } from 'react'

const storage = new Map<string, unknown>()
const visits: string[] = []
const pageParams: Record<string, string> = {}

const visit = (options: { url: string }) => {
  visits.push(options.url)
  return Promise.resolve({ errMsg: 'ok' })
}
/** What 转发 would send. */
const shared: { card: () => { title: string; path: string } } = { card: () => ({ title: '', path: '' }) }
const nothing = () => Promise.resolve({ errMsg: 'ok' })

const taro = {
  ENV_TYPE: { WEB: 'WEB', WEAPP: 'WEAPP' },
  getEnv: () => 'WEB',
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
  clearStorageSync: () => storage.clear(),
  getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
  navigateTo: visit,
  redirectTo: visit,
  reLaunch: visit,
  switchTab: visit,
  navigateBack: () => visit({ url: '‹back›' }),
  getCurrentPages: () => [],
  getCurrentInstance: () => ({ router: { params: pageParams, path: '' } }),
  showToast: nothing,
  hideToast: nothing,
  showLoading: nothing,
  hideLoading: nothing,
  showModal: () => Promise.resolve({ confirm: true, cancel: false, errMsg: 'ok' }),
  setNavigationBarTitle: nothing,
  pageScrollTo: nothing,
  nextTick: (run: () => void) => void Promise.resolve().then(run),
  eventCenter: { on: () => undefined, off: () => undefined, trigger: () => undefined },
  getSystemInfoSync: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2, platform: 'devtools' }),
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2 }),
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
}

export default taro

export const useDidShow = (run: () => void): void => useEffect(run, [])
export const useLoad = (run: (params: Record<string, string>) => void): void =>
  useEffect(() => run(pageParams), [])
export const useReady = (run: () => void): void => useEffect(run, [])
export const useDidHide = (_run: () => void): void => undefined
export const useShareAppMessage = (card: () => { title: string; path: string }): void => {
  shared.card = card
}
export const useUnload = (run: () => void): void => useEffect(() => run, [])
export const usePullDownRefresh = (_run: () => void): void => undefined
export const useReachBottom = (_run: () => void): void => undefined
export const useRouter = () => ({ params: pageParams, path: '' })

/** For tests: where the page went, what the phone holds, and with which query the page opens. */
export const taroDouble = {
  visits,
  storage,
  shared: () => shared.card(),
  openWith: (params: Record<string, string>) => {
    for (const key of Object.keys(pageParams)) delete pageParams[key]
    Object.assign(pageParams, params)
  },
  reset: () => {
    visits.length = 0
    storage.clear()
    taroDouble.openWith({})
  },
}
