/** Looks a page over as a person with a ruler would; runs inside the browser. */
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Every accessibility rule axe knows: what is broken, and where. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${target.join(' ')} ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  )
}

interface Rule {
  readonly smallestTarget: number
  readonly smallestText: number
  readonly smallestCaption: number
}

/** What is too small to press or to read, said twice in the title, or in no person's language. */
export const ruleBreaks = (page: Page, rule: Rule): Promise<readonly string[]> =>
  page.evaluate(({ smallestTarget, smallestText, smallestCaption }) => {
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true })
    }
    const nameOf = (element: Element) =>
      `${element.className || element.tagName} 「${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 20)}」`
    const problems: string[] = []
    const controls = [
      '[role="button"], [role="link"], [role="radio"], [role="checkbox"]',
      'a[href], button, input, textarea, .weui-tabbar__item',
    ].join()
    const pressed = [...document.querySelectorAll(controls)].filter(isSeen)
    if (pressed.length === 0) problems.push('no control at all')
    for (const element of pressed) {
      const { width, height } = (element.closest('.input-box') ?? element).getBoundingClientRect()
      if (Math.min(width, height) < smallestTarget - 0.5)
        problems.push(`target ${Math.round(width)}×${Math.round(height)}: ${nameOf(element)}`)
    }
    const words: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const element = node.parentElement
      if (
        text === '' ||
        element === null ||
        /^(SCRIPT|STYLE|NOSCRIPT)$/.test(element.tagName) ||
        !isSeen(element)
      )
        continue
      words.push(text)
      const size = parseFloat(getComputedStyle(element).fontSize)
      const isCaption = element.closest('.caption, [class*="-times"], .weui-tabbar__item') !== null
      if (size < (isCaption ? smallestCaption : smallestText))
        problems.push(`text ${size}px: ${nameOf(element)}`)
    }
    const internal = /undefined|null\b|NaN|\[object|[a-z]+[A-Z]\w*|\b[a-z]+[-_][a-z]+|\b[A-Z]{2,}_[A-Z_]+/
    for (const text of words) if (internal.test(text)) problems.push(`internal words: ${text.slice(0, 60)}`)
    const titles = [...document.querySelectorAll('h1, [role="heading"][aria-level="1"]')].filter(isSeen)
    if (titles.length !== 1) problems.push(`${titles.length} titles`)
    if (document.documentElement.lang !== 'zh-CN') problems.push(`lang ${document.documentElement.lang}`)
    return problems
  }, rule)

/** What sticks out to the right at this width, with text twice its size. */
export const overflow = (page: Page, times: number): Promise<readonly string[]> =>
  page.evaluate((factor) => {
    const seen = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) =>
      element.checkVisibility(),
    )
    const sizes = seen.map((element) => parseFloat(getComputedStyle(element).fontSize))
    seen.forEach((element, index) => {
      element.style.fontSize = `${(sizes[index] ?? 16) * factor}px`
    })
    const width = document.documentElement.clientWidth
    return seen
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.className || element.tagName} 「${element.innerText.slice(0, 20)}」`)
  }, times)

/** What one types into and does not see, once the cursor is there: behind the action below, or out of the window. */
export const hiddenWhileTyping = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('input:not([type="file"]), textarea')].filter(
      (field) => field.checkVisibility(),
    )
    const action = [...document.querySelectorAll('.page-action')].find((bar) => bar.checkVisibility())
    return fields.flatMap((field) => {
      field.closest('.taro_page')?.scrollTo(0, 0)
      field.blur()
      field.focus()
      const box = (field.closest('.input-box') ?? field).getBoundingClientRect()
      const bar = action?.getBoundingClientRect()
      const isBehind = bar !== undefined && box.bottom > bar.top && box.top < bar.bottom
      const isOut = box.top < 0 || box.bottom > window.innerHeight
      return isBehind || isOut ? [`${field.id} ${Math.round(box.top)}–${Math.round(box.bottom)}`] : []
    })
  })
