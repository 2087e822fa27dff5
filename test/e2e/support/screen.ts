/** What stands on the phone's screen, found as people and screen readers find it. */
import type { Page } from 'playwright-core'

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
