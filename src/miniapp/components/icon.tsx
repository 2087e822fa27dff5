import { View } from '@tarojs/components'
import { a11y } from './a11y'
import './icon.css'

export type IconName =
  | 'check'
  | 'clock'
  | 'cross'
  | 'dot'
  | 'half'
  | 'info'
  | 'phone'
  | 'up'
  | 'person'
  | 'forward'
  | 'back'
  | 'camera'
  | 'offline'

/** A small drawn sign; it never stands without a word, so readers pass it by. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} {...a11y({ hidden: true })} />
}
