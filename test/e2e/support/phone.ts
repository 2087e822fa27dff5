/** A phone with the page in its browser, and what went wrong in it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { address, type RouteName, type RouteParams } from '../../../src/miniapp/routes'

export interface Phone {
  readonly context: BrowserContext
  /** The page on screen; another one after `reopen`. */
  readonly page: () => Page
  readonly open: <Name extends RouteName>(name: Name, params?: RouteParams[Name]) => Promise<void>
  /** Kills the page without a goodbye, as a phone does, and opens the address again. */
  readonly reopen: (at?: string) => Promise<void>
  /** Ends the page's process in the middle of whatever it was doing, and opens the same address again. */
  readonly crash: () => Promise<void>
  /** Ends the page in one of the ways a phone has, and leaves an empty one: nothing is opened again. */
  readonly die: (how: 'crash' | 'close' | 'leave') => Promise<void>
  /** Chooses 长辈版 as the page 我的 does; seen from the next page on. */
  readonly setElder: (isElder: boolean) => Promise<void>
  readonly goOffline: (isOffline: boolean) => Promise<void>
  /** Console errors, uncaught errors and failed requests, while it was online. */
  readonly troubles: () => readonly string[]
  readonly close: () => Promise<void>
}

interface PhoneOptions {
  readonly width?: number
}

/** Opens a phone; the caller closes it. */
export async function openPhone(
  browser: Browser,
  origin: string,
  { width = 375 }: PhoneOptions = {},
): Promise<Phone> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: 812 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: true,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  const troubles: string[] = []
  let isOffline = false
  const note = (text: string) => {
    if (!isOffline) troubles.push(text)
  }
  const newPage = async () => {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => note(`error: ${error.message}`))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // A page that is left cancels what it was still reading.
      if (reason !== 'net::ERR_ABORTED') note(`request: ${request.url()} ${reason}`)
    })
    return page
  }
  let page = await newPage()
  const die: Phone['die'] = async (how) => {
    if (how === 'crash') {
      const gone = page.waitForEvent('crash')
      const session = await context.newCDPSession(page)
      // No answer can come from a process that has ended.
      session.send('Page.crash').catch(() => undefined)
      await gone
    }
    if (how === 'leave') await page.goto('about:blank')
    await page.close({ runBeforeUnload: false })
    page = await newPage()
  }
  return {
    context,
    page: () => page,
    open: async (name, params) => {
      await page.goto(address(name, params))
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    },
    reopen: async (at = page.url()) => {
      await page.close({ runBeforeUnload: false })
      page = await newPage()
      await page.goto(at)
    },
    crash: async () => {
      const at = page.url()
      await die('crash')
      await page.goto(at)
    },
    die,
    setElder: async (isElder) => {
      await page.goto(address('me'))
      const box = page.getByRole('checkbox', { name: /^长辈版/ })
      if ((await box.getAttribute('aria-checked')) !== String(isElder)) await box.click()
    },
    goOffline: async (offline) => {
      isOffline = offline
      await context.setOffline(offline)
    },
    troubles: () => troubles,
    close: () => context.close(),
  }
}
