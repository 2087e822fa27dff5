/** WeChat's tags as DOM elements: text fields are real inputs, everything else is a `wx-…` element. */
import { document } from './dom'
import * as glassEasel from 'glass-easel'

// Read when a code space is made: it must stand before the first one.
glassEasel.globalOptions.writeIdToDOM = true

const isOn = (value: string) => value !== 'false'

/** Attributes of text fields that the DOM keeps as properties. */
const fieldProperty: Record<string, (field: HTMLInputElement, value: string) => void> = {
  value: (field, value) => {
    field.value = value
  },
  disabled: (field, value) => {
    field.disabled = isOn(value)
  },
  maxlength: (field, value) => {
    if (Number(value) >= 0) field.maxLength = Number(value)
  },
  type: (field, value) => setAttribute.call(field, 'data-keyboard', value),
}

const setAttribute = document.createElement('i').setAttribute

const createField = (tag: 'input' | 'textarea'): HTMLElement => {
  const field = document.createElement(tag) as HTMLInputElement
  field.setAttribute = (name: string, value: string) => {
    const assign = fieldProperty[name]
    if (assign) assign(field, value)
    else setAttribute.call(field, name, value)
  }
  return field
}

/** glass-easel prefixes ids with the scope of the component; tests look for the id as written. */
const keepPlainId = (element: HTMLElement): HTMLElement => {
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => {
      setAttribute.call(element, 'id', id.replace(/^[0-9a-f]{8}--/, ''))
    },
  })
  return element
}

const createElement = (tag: string): HTMLElement => {
  if (tag === 'input' || tag === 'textarea') return keepPlainId(createField(tag))
  return keepPlainId(document.createElement(tag.startsWith('wx-') ? tag : `wx-${tag}`))
}

/** The drawing surface glass-easel is given. */
export const createBackend = () => {
  const backend = new glassEasel.CurrentWindowBackendContext()
  backend.document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as typeof backend.document
  return backend
}

/** The framework's node behind a DOM element, or behind the nearest one around it. */
export const nodeOf = (element: Element): glassEasel.Element => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { __wxElement: node } = at as Element & { __wxElement?: glassEasel.Element }
    if (node) return node
  }
  throw new Error('the element belongs to no page')
}

/** Sends an event as WeChat's view layer would. */
export const emit = (element: Element, type: string, detail: unknown, bubbles: boolean): void => {
  const touch = { identifier: 0, clientX: 5, clientY: 5, pageX: 5, pageY: 5 }
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: true,
    extraFields: { touches: type === 'touchend' ? [] : [touch], changedTouches: [touch] },
  })
  glassEasel.Event.dispatchEvent(nodeOf(element), event)
}

/** Whether the page wants to know of taps on this very element. */
export const takesTaps = (element: Element): boolean => {
  const { __wxElement: node } = element as Element & {
    __wxElement?: { _$eventTarget?: { listeners: Record<string, unknown> } }
  }
  return node?._$eventTarget?.listeners['tap'] !== undefined
}
