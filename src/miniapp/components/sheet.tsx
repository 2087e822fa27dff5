import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, tappable } from './a11y'
import { Icon } from './icon'
import { Overlay } from './overlay'
import './sheet.css'

interface Props {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** A panel from below, closed at its top right corner; for looking something up, never for a form. */
export function Sheet({ title, isOpen, onClose, children }: Props) {
  if (!isOpen) return null
  return (
    <Overlay label={title} place="below" onClose={onClose}>
      <View className="sheet">
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
    </Overlay>
  )
}
