import { Modal } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Failure } from '../api/failure'
import type { Action } from '../api/use-action'
import { FailureNotice } from './failure-notice'
import { Icon } from './icon'

interface Props {
  readonly title: string
  readonly confirmText: string
  readonly isDanger?: boolean
  readonly isWide?: boolean
  /** Who will be told what; every dialog says it. */
  readonly tells: ReactNode
  readonly action: Pick<Action<never>, 'isRunning' | 'failure' | 'clear'>
  /** Why it cannot be done now, or what could not be loaded for it. */
  readonly obstacle?: Failure | undefined
  readonly isBlocked?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly onReload?: () => void
  readonly children?: ReactNode
}

/** A step that is taken with one confirmation. What was typed stays, whatever the server says. */
export function ActionDialog(props: Props) {
  const { action, isBlocked = false, onConfirm, onReload } = props
  const { isRunning } = action
  const failure = action.failure ?? props.obstacle
  const reload =
    onReload &&
    (() => {
      action.clear()
      onReload()
    })
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
        {failure && <FailureNotice failure={failure} onReload={reload} />}
        {props.children}
        <p className="tells">
          <Icon name="message" />
          <span>{props.tells}</span>
        </p>
      </div>
    </Modal>
  )
}
