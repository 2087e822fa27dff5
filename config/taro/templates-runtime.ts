import { internalComponents, mergeInternalComponents } from '@tarojs/shared'
import { ariaComponents } from './aria-attributes'
import { unusedOnViews } from './unused-attributes'

// Taro numbers the properties of a component (p0, p1 …) at build and again on the phone:
// both must see the same list, or every property lands in its neighbour.
mergeInternalComponents(ariaComponents)
const view: Record<string, string> = internalComponents.View
for (const name of unusedOnViews) delete view[name]
