import Taro from '@tarojs/taro'

/** Runs whenever the program comes back to the front. */
export function onAppShown(run: () => void): void {
  if (process.env.TARO_ENV === 'weapp') return Taro.onAppShow(run)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') run()
  })
}

/** Runs when a browser's page ends, reloads included; weapp has but one. */
export function onPageEnds(run: () => void): void {
  if (process.env.TARO_ENV !== 'weapp') window.addEventListener('pagehide', run)
}

/** Runs when the program leaves the screen, perhaps for ever. */
export function onAppHidden(run: () => void): void {
  if (process.env.TARO_ENV === 'weapp') return Taro.onAppHide(run)
  window.addEventListener('pagehide', run)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') run()
  })
}
