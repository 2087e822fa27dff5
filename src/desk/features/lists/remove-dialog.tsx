import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { nameOf, type EntryDialogProps } from './step-dialog'

/** 移出名单, with the reason; a project cannot stay without its workshop. */
export function RemoveDialog({ entry, onDone, onClose, onReload }: EntryDialogProps) {
  const [reason, setReason, forget] = useKept(`remove ${entry.id}`, '')
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { stateVersion: number; reason: string }, idempotencyKey) =>
      client.desk.removeEntry({ params: { entryId: entry.id }, body, idempotencyKey }),
    () => {
      forget()
      onDone('已移出名单。')
    },
  )
  const confirm = () => {
    setChecked(true)
    if (reason.trim() !== '') void action.start({ stateVersion: entry.stateVersion, reason: reason.trim() })
  }
  return (
    <ActionDialog
      title={`移出名单：${nameOf(entry)}`}
      confirmText="移出"
      isDanger
      tells={
        entry.kind === 'workshop'
          ? '名单还没有公示，不会通知任何人。它的建设项目会一并移出，名额随之空出。原因留在办理记录里。'
          : '名单还没有公示，不会通知任何人。名额随之空出。原因留在办理记录里。'
      }
      action={action}
      isBlocked={!entry.can.remove}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="原因" problem={isChecked && reason.trim() === '' ? '请写明原因。' : undefined}>
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
