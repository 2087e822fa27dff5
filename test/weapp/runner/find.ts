/** Finds things on a page the way a person names them: by what they say; or by a selector. */
const isSelector = (target: string) => /^[#.[]|^wx-|^(input|textarea)\b/.test(target)

const said = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const label = (element: Element) => element.getAttribute('aria-label') ?? ''

const innermost = (elements: Element[]) =>
  elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)))

const touchable = '[aria-role], wx-button, wx-radio, wx-checkbox, wx-switch, wx-picker, wx-label'

/** The elements a target names: exact words first, then words within; of several, those that take a tap. */
const candidates = (page: Element, target: string): Element[] => {
  if (isSelector(target)) return [...page.querySelectorAll(target)]
  const all = [...page.querySelectorAll('*')]
  const exact = innermost(all.filter((element) => said(element) === target || label(element) === target))
  const found = exact.length > 0 ? exact : innermost(all.filter((element) => said(element).includes(target)))
  const taking = found.filter((element) => element.closest(touchable))
  return found.length > 1 && taking.length > 0 ? taking : found
}

/** The one element the target names, or undefined; two of the same name are an error. */
export const findOn = (page: Element, target: string): HTMLElement | undefined => {
  const found = candidates(page, target)
  const controls = new Set(found.map((element) => element.closest(touchable) ?? element))
  if (controls.size > 1) throw new Error(`${controls.size} things on the page are called “${target}”`)
  return found[0] as HTMLElement | undefined
}

/** The text field a target names: itself, inside it, or the one whose label says so. */
export const fieldOn = (page: Element, target: string): HTMLInputElement | undefined => {
  const fields = 'input, textarea'
  const labelled = [...page.querySelectorAll(fields)].filter((field) => label(field) === target)
  if (labelled.length === 1) return labelled[0] as HTMLInputElement
  const found = findOn(page, target)
  for (
    let around: Element | null | undefined = found;
    around && page.contains(around);
    around = around.parentElement
  ) {
    const field = around.matches(fields) ? around : around.querySelector(fields)
    if (field) return field as HTMLInputElement
  }
  return undefined
}
