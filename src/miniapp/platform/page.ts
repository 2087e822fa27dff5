import Taro, { useDidHide, useDidShow } from '@tarojs/taro'

/** Runs whenever the page comes to the front, also after back. */
export const useShown = (run: () => void): void => useDidShow(run)

/** Runs whenever another page covers this one, and when the program leaves the screen. */
export const useHidden = (run: () => void): void => useDidHide(run)

/** Runs when what was drawn last has reached the screen. */
export const afterDrawing = (run: () => void): void => Taro.nextTick(run)

/** Brings a field into view and, in a browser, puts the cursor into it. */
export function showField(id: string): void {
  if (process.env.TARO_ENV === 'weapp')
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 0 })
  else showInBrowser(id)
}

function showInBrowser(id: string): void {
  // H5 keeps earlier pages in the document, hidden: take the one that is seen.
  const field = [...document.querySelectorAll<HTMLElement>(`[id="${id}"]`)].find(
    (element) => element.offsetParent !== null,
  )
  field?.scrollIntoView({ block: 'start' })
  field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus({ preventScroll: true })
}

/** Back to the top, where an error summary stands. In a browser it is Taro's page that scrolls, not the window. */
export const scrollToTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })

/** Puts text on the clipboard, an invitation code for instance. */
export const copyText = async (text: string): Promise<void> =>
  void (await Taro.setClipboardData({ data: text }))

/** Puts a class on the browser's whole document, tab bar included; weapp's pages carry it themselves. */
export function markDocument(className: string, isOn: boolean): void {
  if (process.env.TARO_ENV === 'h5') document.documentElement.classList.toggle(className, isOn)
}

/** Tells a browser's screen reader that Taro's tab bar is one. */
export function nameTabBar(): void {
  if (process.env.TARO_ENV === 'h5') document.querySelector('taro-tabbar')?.setAttribute('role', 'navigation')
}

/** Keeps what lies behind a panel from scrolling in a browser, until the answer is called; weapp's veil catches moves. */
export function holdPage(): (() => void) | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined
  const { style } = document.querySelector<HTMLElement>('.taro_page_show') ?? document.body
  const before = style.overflow
  style.overflow = 'hidden'
  return () => {
    style.overflow = before
  }
}
