/** What stands on the phone's screen, found as people and screen readers find it. */
import type { Page } from 'playwright-core'
import { setTimeout } from 'node:timers/promises'

/** Two pages overlap while one slides in: a title counts when it stands alone. */
async function atRest(page: Page, title: { readonly is?: string; readonly isNot?: string }): Promise<string> {
  const seen = await page.waitForFunction(({ is, isNot }) => {
    const titles = [...document.querySelectorAll<HTMLElement>('[role="heading"][aria-level="1"]')].filter(
      (element) => element.offsetParent !== null,
    )
    const text = titles[0]?.innerText.trim()
    return titles.length === 1 && text !== isNot && (is === undefined || text === is) ? text : undefined
  }, title)
  return (await seen.jsonValue()) ?? ''
}

/** Waits until the page with this title, and no other, is on screen. */
export const shows = (page: Page, title: string): Promise<string> => atRest(page, { is: title })

/** Waits until a page with another title is on screen, and gives it. */
export const leaves = (page: Page, title: string): Promise<string> => atRest(page, { isNot: title })

/** Presses what is called exactly so. */
export const press = (
  page: Page,
  name: string | RegExp,
  role: 'button' | 'link' | 'radio' | 'checkbox' = 'button',
): Promise<void> => page.getByRole(role, { name, exact: true }).click()

/** Waits until these words stand on the screen. */
export const reads = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).filter({ visible: true }).first().waitFor()

const LOOK_EVERY_MS = 500

/** Asks the page again until what only it can look up is so; `waitForFunction` takes the promise itself for a yes. */
export async function untilTrue<Given>(
  page: Page,
  look: (given: Given) => Promise<boolean>,
  given: Given,
  patienceMillis = 120_000,
): Promise<void> {
  const end = Date.now() + patienceMillis
  const ask = look as Parameters<typeof page.evaluate<boolean, Given>>[0]
  while (!(await page.evaluate(ask, given as never))) {
    if (Date.now() > end) throw new Error(`not so after ${patienceMillis} ms: ${String(look)}`)
    await setTimeout(LOOK_EVERY_MS)
  }
}
