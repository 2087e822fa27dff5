import { internalComponents, mergeInternalComponents } from '@tarojs/shared'
import { ariaComponents } from './aria-attributes'
import { unusedAttributes } from './unused-attributes'

// Taro numbers the properties of a component (p0, p1 …) at build and again on the phone:
// both must see the same list, or every property lands in its neighbour.
mergeInternalComponents(ariaComponents)
const known: Readonly<Record<string, Record<string, string>>> = internalComponents
for (const [component, names] of Object.entries(unusedAttributes))
  for (const name of names) delete known[component]?.[name]
