import { View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { a11y, tappable } from './a11y'
import { Icon } from './icon'
import './sheet.css'
import { useDisplay } from './use-display'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** A panel from below, closed at its top right corner; for looking something up, never for a form. */
export function Sheet({ title, isOpen, onClose, children }: Props) {
  const isElder = useDisplay((display) => display.isElder)
  return (
    <Popup visible={isOpen} position="bottom" round lockScroll destroyOnClose onClose={onClose}>
      <View className={isElder ? 'sheet elder' : 'sheet'} {...a11y({ role: 'dialog', label: title })}>
        <View className="sheet-head">
          <View className="heading" {...a11y({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <View className="sheet-close" {...tappable({ label: '关闭', onTap: onClose })}>
            <Icon name="cross" />
          </View>
        </View>
        <View className="sheet-body">{children}</View>
      </View>
    </Popup>
  )
}
