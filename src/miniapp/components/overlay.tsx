import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { holdPage } from '../platform'
import { a11y } from './a11y'
import './overlay.css'
import { useDisplay } from './use-display'

interface Props {
  /** What the panel is for, told to readers. */
  label: string
  /** From below, or in the middle of the screen. */
  place: 'below' | 'middle'
  onClose: () => void
  children: ReactNode
}

/** A panel over the page, which stands still meanwhile; a tap beside it closes it. */
export function Overlay({ label, place, onClose, children }: Props) {
  const isElder = useDisplay((display) => display.isElder)
  useEffect(() => holdPage(), [])
  return (
    <View className={`overlay overlay-${place}`}>
      <View className="overlay-veil" catchMove onClick={onClose} {...a11y({ hidden: true })} />
      <View
        className={isElder ? 'overlay-panel elder' : 'overlay-panel'}
        {...a11y({ role: 'dialog', label, modal: true })}
      >
        {children}
      </View>
    </View>
  )
}
