import { Input } from 'antd'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import type { DecisionProps } from './decision'

/** 受理: the formal check is passed. */
export function AcceptDialog({ application, onDone, onClose, onReload }: DecisionProps) {
  const [note, setNote, forgetNote] = useKept(`accept ${application.id}`, '')
  const action = useAction(
    (client, body: { stateVersion: number; note: string }, idempotencyKey) =>
      client.desk.accept({ params: { filingId: application.id }, body, idempotencyKey }),
    () => {
      forgetNote()
      onDone('已受理，已告知领办人和单位联系人。')
    },
  )
  return (
    <ActionDialog
      title={`受理：${application.workshopName}`}
      confirmText="受理"
      tells="受理后，领办人和单位联系人会收到消息：申报已受理，形式审查通过，接下来由专家评审。受理后材料不能再退回。"
      action={action}
      isBlocked={!application.can.accept}
      onConfirm={() => void action.start({ stateVersion: application.stateVersion, note: note.trim() })}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="附言" optional hint="写给申报人的话，会显示在办理经过里。">
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
