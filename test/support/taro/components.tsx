/** Stand-ins for @tarojs/components in jsdom: plain elements, with Taro's `event.detail.value`. */
import { createElement, forwardRef } from 'react'
import type { ChangeEvent, ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }
type Handler = ((event: { detail: { value: unknown } }) => void) | undefined

/** Taro-only attributes that React would complain about on a DOM element. */
const TARO_ONLY = new Set([
  'canvasId',
  'disableScroll',
  'hoverClass',
  'hoverStyle',
  'hoverStayTime',
  'catchMove',
  'scrollY',
  'scrollX',
  'enhanced',
  'showScrollbar',
  'scrollIntoView',
  'scrollWithAnimation',
  'placeholderClass',
  'placeholderStyle',
  'adjustPosition',
  'confirmType',
  'confirmHold',
  'autoHeight',
  'showConfirmBar',
  'nativeProps',
  'openType',
  'formType',
  'userSelect',
  'selectable',
  'lazyLoad',
  'showMenuByLongpress',
  'disableDefaultPadding',
  'holdKeyboard',
  'ariaRole',
])

const forDom = (props: Props): Props =>
  Object.fromEntries(Object.entries(props).filter(([name]) => !TARO_ONLY.has(name)))

const box = (tag: string) => {
  const Box = forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...forDom(props), ref }))
  Box.displayName = tag
  return Box
}

const withValue = (handler: Handler) => (event: ChangeEvent<HTMLInputElement>) =>
  handler?.({ detail: { value: event.target.value } })

const field = (tag: 'input' | 'textarea', type?: string) => {
  const Field = forwardRef<HTMLElement, Props>(
    ({ onInput, onBlur, onConfirm: _, maxlength, value, cursorSpacing, ...rest }, ref) =>
      createElement(tag, {
        ...forDom(rest),
        ...(type ? { type } : {}),
        'data-cursor-spacing': cursorSpacing,
        ...(Number(maxlength) > 0 ? { maxLength: Number(maxlength) } : {}),
        ...(value === undefined ? {} : { defaultValue: value }),
        onInput: withValue(onInput as Handler),
        onBlur: withValue(onBlur as Handler),
        ref,
      }),
  )
  Field.displayName = tag
  return Field
}

export const View = box('div')
/** Nothing can be drawn in jsdom: where the finger went is what counts. */
export const Canvas = box('div')
export const Text = box('span')
export const Button = box('button')
export const Label = box('label')
export const Form = box('form')
export const ScrollView = box('div')
export const Picker = box('div')
export const Swiper = box('div')
export const SwiperItem = box('div')
export const RadioGroup = box('div')
export const CheckboxGroup = box('div')
export const RichText = box('div')
export const Navigator = box('a')
export const Input = field('input')
export const Textarea = field('textarea')

/** A real `img`; `mode` and the like stay out of the DOM. */
export const Image = ({ src, alt, className, style, onLoad, onError, onClick }: Props) =>
  createElement('img', { src, alt: alt ?? '', className, style, onLoad, onError, onClick })

const tick = (type: 'radio' | 'checkbox') =>
  function Tick({ checked, value, disabled, children }: Props) {
    return createElement(
      'label',
      null,
      createElement('input', { type, defaultChecked: checked, value, disabled }),
      children,
    )
  }
export const Radio = tick('radio')
export const Checkbox = tick('checkbox')

/** Answers `onChange` with a boolean, as Taro's switch does. */
export const Switch = ({ checked, onChange, ...rest }: Props) =>
  createElement('input', {
    ...forDom(rest),
    type: 'checkbox',
    role: 'switch',
    defaultChecked: checked,
    onChange: (event: ChangeEvent<HTMLInputElement>) =>
      (onChange as Handler)?.({ detail: { value: event.target.checked } }),
  })
