import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Icon } from './icon'
import type { Tone } from './status-chip'
import './banner.css'

interface Props {
  tone: Tone
  title: string
  children?: ReactNode
}

const icons = { pass: 'check', wait: 'clock', stop: 'cross', plain: 'info', festive: 'check' } as const

/** Something to know before going on. */
export function Banner({ tone, title, children }: Props) {
  return (
    <View className={`banner banner-${tone}`} {...a11y({ role: tone === 'stop' ? 'alert' : 'status' })}>
      <View className="banner-title">
        <Icon name={icons[tone]} />
        <View>{title}</View>
      </View>
      {children && <View className="banner-body">{children}</View>}
    </View>
  )
}
