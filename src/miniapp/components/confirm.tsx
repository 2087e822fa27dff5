import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'
import { Button } from './button'
import { Overlay } from './overlay'
import './sheet.css'

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

/** Asks once more before something that is hard to undo. */
export function Confirm({ title, children, isOpen, verb, isBusy = false, onConfirm, onCancel }: Props) {
  if (!isOpen) return null
  return (
    <Overlay label={title} place="middle" onClose={onCancel}>
      <View className="confirm">
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
    </Overlay>
  )
}
