import { Modal } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Failure } from '../api/failure'
import { FailureNotice } from './failure-notice'
import { Icon } from './icon'

interface Props {
  readonly title: string
  readonly confirmText: string
  readonly isDanger?: boolean
  readonly isWide?: boolean
  /** Who will be told what; every dialog says it. */
  readonly tells: ReactNode
  readonly isRunning: boolean
  readonly failure: Failure | undefined
  readonly isBlocked?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly onReload?: () => void
  readonly children?: ReactNode
}

/** A step that is taken with one confirmation. What was typed stays, whatever the server says. */
export function ActionDialog(props: Props) {
  const { isRunning, isBlocked = false, onConfirm } = props
  const confirmByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBlocked) onConfirm()
  }
  return (
    <Modal
      open
      title={props.title}
      width={props.isWide === true ? 720 : 560}
      okText={props.confirmText}
      cancelText="取消"
      okButtonProps={{ loading: isRunning, disabled: isBlocked, danger: props.isDanger === true }}
      cancelButtonProps={{ disabled: isRunning }}
      mask={{ closable: false }}
      onOk={onConfirm}
      onCancel={props.onClose}
    >
      <div className="dialog" onKeyDown={confirmByKey}>
        {props.failure && <FailureNotice failure={props.failure} onReload={props.onReload} />}
        {props.children}
        <p className="tells">
          <Icon name="message" />
          <span>{props.tells}</span>
        </p>
      </div>
    </Modal>
  )
}
