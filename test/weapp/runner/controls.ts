/** What a finger can use, and what a screen reader is told of it. */
import { takesTaps } from './elements'

const fields = 'input, textarea, wx-picker'

const said = (element: Element) => element.getAttribute('aria-label') || element.textContent?.trim()

/** Everything tappable without a role or a name, as the beginning of its markup. */
export const namelessControls = (page: Element): string[] =>
  [...page.querySelectorAll('*')]
    .filter(
      (element) => element.matches(fields) || takesTaps(element) || element.matches('[aria-role="button"]'),
    )
    .filter((element) => !said(element) || !(element.matches(fields) || element.getAttribute('aria-role')))
    .map((element) => element.outerHTML.slice(0, 160))
