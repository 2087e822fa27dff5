import { View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import './sheet.css'
import { useDisplay } from './use-display'

interface Props {
  /** The question, whole: 撤回这份申报？ */
  title: string
  /** What happens next. */
  children: ReactNode
  isOpen: boolean
  /** The verb itself, never 确定. */
  verb: string
  isBusy?: boolean
  onConfirm: () => void
  onCancel: () => void
}

const narrow = { width: 'calc(100vw - 32px)', maxWidth: '400px' }

/** Asks once more before something that is hard to undo. */
export function Confirm({ title, children, isOpen, verb, isBusy = false, onConfirm, onCancel }: Props) {
  const isElder = useDisplay((display) => display.isElder)
  return (
    <Popup
      visible={isOpen}
      position="center"
      round
      lockScroll
      destroyOnClose
      style={narrow}
      onClose={onCancel}
    >
      <View className={isElder ? 'confirm elder' : 'confirm'} {...a11y({ role: 'dialog', label: title })}>
        <View className="heading" {...a11y({ role: 'heading', level: 2 })}>
          {title}
        </View>
        <View>{children}</View>
        <Button isBusy={isBusy} onTap={onConfirm}>
          {verb}
        </Button>
        <Button kind="secondary" onTap={onCancel}>
          先不
        </Button>
      </View>
    </Popup>
  )
}
