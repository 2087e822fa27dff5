/** What WeChat's built-in components do when a finger touches them. */
import { emit, nodeOf } from './elements'

const isDisabled = (element: Element) =>
  element.hasAttribute('disabled') && element.getAttribute('disabled') !== 'false'

const isChecked = (element: Element) =>
  element.hasAttribute('checked') && element.getAttribute('checked') !== 'false'

const setChecked = (element: Element, checked: boolean) => {
  if (checked) element.setAttribute('checked', 'true')
  else element.removeAttribute('checked')
}

const valueOf = (element: Element) => element.getAttribute('value') ?? ''

const chooseRadio = (radio: Element) => {
  const group = radio.closest('wx-radio-group')
  for (const other of group?.querySelectorAll('wx-radio') ?? []) setChecked(other, other === radio)
  if (group) emit(group, 'change', { value: valueOf(radio) }, false)
}

const toggleCheckbox = (checkbox: Element) => {
  setChecked(checkbox, !isChecked(checkbox))
  const group = checkbox.closest('wx-checkbox-group')
  const value = [...(group?.querySelectorAll('wx-checkbox') ?? [])].filter(isChecked).map(valueOf)
  if (group) emit(group, 'change', { value }, false)
}

const toggleSwitch = (element: Element) => {
  setChecked(element, !isChecked(element))
  emit(element, 'change', { value: isChecked(element) }, false)
}

const submitForm = (button: Element) => {
  const type = button.getAttribute('form-type')
  const form = button.closest('wx-form')
  if (!type || !form) return
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[name], textarea[name]')]
  const value = Object.fromEntries(fields.map((field) => [field.getAttribute('name') ?? '', field.value]))
  emit(form, type, { value }, false)
}

const builtIn: Record<string, (element: Element) => void> = {
  'WX-RADIO': chooseRadio,
  'WX-CHECKBOX': toggleCheckbox,
  'WX-SWITCH': toggleSwitch,
  'WX-BUTTON': submitForm,
}

const controls = 'wx-radio, wx-checkbox, wx-switch, wx-button'

/** The built-in control a tap reaches: itself, the one around it, or the one its label stands for. */
const controlAt = (element: Element): Element | null => {
  const label = element.closest('wx-label')
  const named = label?.getAttribute('for')
  return (
    element.closest(controls) ??
    (named ? element.ownerDocument.getElementById(named) : null) ??
    label?.querySelector(controls) ??
    null
  )
}

/** One tap with a finger: touch, release, tap, then what the built-in control does by itself. */
export const tapElement = (element: Element): void => {
  const control = controlAt(element)
  if (control && isDisabled(control)) return
  for (const type of ['touchstart', 'touchend', 'tap']) emit(element, type, {}, true)
  if (control) builtIn[control.tagName]?.(control)
}

/** Focuses the field and replaces its text as a keyboard does, one event per character. */
export const keyInto = (field: HTMLInputElement, text: string): void => {
  if (field.disabled) throw new Error('the field is disabled')
  emit(field, 'focus', { value: field.value, height: 0 }, false)
  const limit = field.maxLength >= 0 ? field.maxLength : Infinity
  const typed = text.slice(0, limit)
  for (let length = 1; length <= Math.max(1, typed.length); length += 1) {
    field.value = typed.slice(0, length)
    emit(field, 'input', { value: field.value, cursor: field.value.length, keyCode: 0 }, true)
  }
}

/** Leaves the field. */
export const leaveField = (field: HTMLInputElement): void =>
  emit(field, 'blur', { value: field.value, cursor: field.value.length }, false)

/** Chooses in a picker: an index, a list of indexes, a day or a time, within what the picker offers. */
export const pickValue = (picker: Element, value: string | number | number[]): void => {
  if (isDisabled(picker)) throw new Error('the picker is disabled')
  const offered = (name: string) => nodeOf(picker).getAttribute(name)
  const range = offered('range')
  if (typeof value === 'number' && Array.isArray(range) && value >= range.length) {
    throw new Error(`the picker offers ${range.length} entries`)
  }
  const [start, end] = [offered('start'), offered('end')]
  const isEarly = typeof start === 'string' && start !== '' && String(value) < start
  const isLate = typeof end === 'string' && end !== '' && String(value) > end
  if (typeof value === 'string' && (isEarly || isLate)) throw new Error(`the picker does not offer ${value}`)
  emit(picker, 'change', { value }, false)
}

/** Scrolls a scroll-view to its end, which asks for more. */
export const scrollToEnd = (scroller: Element): void => {
  emit(scroller, 'scroll', { scrollTop: 10_000, scrollLeft: 0, scrollHeight: 10_000 }, false)
  emit(scroller, 'scrolltolower', { direction: 'bottom' }, false)
}
