/** The accessibility attributes WeChat knows and Taro 4.2.1 leaves out of its templates. */
const attributes = [
  'aria-role',
  'aria-label',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-expanded',
  'aria-hidden',
  'aria-invalid',
  'aria-live',
  'aria-modal',
  'aria-level',
] as const

const components = [
  'View',
  'Text',
  'Image',
  'Button',
  'Input',
  'Textarea',
  'Picker',
  'ScrollView',
  'Canvas',
] as const

/** Template patch for both ends: the build writes base.wxml from it, the runtime numbers properties by it. */
export const ariaComponents: Record<string, Record<string, string>> = Object.fromEntries(
  components.map((component) => [component, Object.fromEntries(attributes.map((name) => [name, '']))]),
)
