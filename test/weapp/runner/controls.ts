/** What a finger can use, and what a screen reader is told of it. */
import { takesTaps } from './elements'

/** What WeChat itself tells a screen reader the kind of. */
const fields = 'input, textarea, wx-picker, wx-button'
/** Taro's templates listen to taps on these whether the page wants them or not. */
const alwaysListening = 'wx-camera, wx-cover-view'
/** Beside a panel: a reader is told nothing of it and leaves by the panel's own button. */
const unsaid = '[aria-hidden="true"]'

const said = (element: Element) => element.getAttribute('aria-label') || element.textContent?.trim()

/** Everything tappable without a role or a name, as the beginning of its markup. */
export const namelessControls = (page: Element): string[] =>
  [...page.querySelectorAll('*')]
    .filter(
      (element) =>
        element.matches(`${fields}, [aria-role="button"]`) ||
        (takesTaps(element) && !element.matches(`${alwaysListening}, ${unsaid}`)),
    )
    .filter((element) => !said(element) || !(element.matches(fields) || element.getAttribute('aria-role')))
    .map((element) => element.outerHTML.slice(0, 160))
