import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { back } from '../platform'
import { a11y, tappable } from './a11y'
import { Icon } from './icon'
import './page.css'
import { useDisplay } from './use-display'

interface Props {
  title: string
  /** A tab page has no way back, the bar below is its way out. */
  isTab?: boolean
  /** Above everything, the state of the network for instance. */
  notice?: ReactNode
  /** The one primary button, kept above the phone's own bar. */
  action?: ReactNode
  children: ReactNode
}

/** The root of every page: ground, large type, way back, title, and room for one button below. */
export function Page({ title, isTab, notice, action, children }: Props) {
  const isElder = useDisplay((display) => display.isElder)
  return (
    <View className={isElder ? 'page elder' : 'page'} {...a11y({ role: 'main' })}>
      {notice}
      {process.env.TARO_ENV === 'h5' && !isTab && (
        <View
          className="page-back"
          {...tappable({ role: 'link', label: '返回上一页', onTap: () => void back() })}
        >
          <Icon name="back" />
          返回
        </View>
      )}
      <View className="page-body">
        <View className="page-title" {...a11y({ role: 'heading', level: 1 })}>
          {title}
        </View>
        {children}
      </View>
      {action && <View className="page-action">{action}</View>}
    </View>
  )
}
