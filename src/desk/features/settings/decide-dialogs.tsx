import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import type { SettingDialogProps } from './propose-dialog'
import type { Proposal } from './types'

interface Props extends SettingDialogProps {
  readonly proposal: Proposal
}

/** 核定: the change is in force at once. */
export function ApproveSettingDialog({ setting, proposal, onDone, onClose, onReload }: Props) {
  const action = useAction(
    (client, _body: Record<string, never>, idempotencyKey) =>
      client.desk.approveSetting({ params: { proposalId: proposal.id }, body: {}, idempotencyKey }),
    () => onDone(`「${setting.label}」已核定，现在生效。`),
  )
  return (
    <ActionDialog
      title={`核定：${setting.label}`}
      confirmText="核定"
      tells="核定后立即生效，所有人可以看到。已经开始的公示、已经发布的评选通知不受影响。"
      action={action}
      isBlocked={!proposal.can.approve}
      onConfirm={() => void action.start({})}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        从「{setting.valueText}」改为「{proposal.valueText}」。
      </p>
      <p className="quiet">
        {proposal.by} 拟定。依据：{proposal.reason}
      </p>
    </ActionDialog>
  )
}

/** 退回: nothing changes; the reason stays in the history. */
export function RejectSettingDialog({ setting, proposal, onDone, onClose, onReload }: Props) {
  const [reason, setReason, forget] = useKept(`reject ${proposal.id}`, '')
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { reason: string }, idempotencyKey) =>
      client.desk.rejectSetting({ params: { proposalId: proposal.id }, body, idempotencyKey }),
    () => {
      forget()
      onDone(`「${setting.label}」的改动已退回。`)
    },
  )
  const confirm = () => {
    setChecked(true)
    if (reason.trim() !== '') void action.start({ reason: reason.trim() })
  }
  return (
    <ActionDialog
      title={`退回：${setting.label}`}
      confirmText="退回"
      tells="退回后仍按现在的值办理。原因留在历次改动里，拟定人可以重新拟定。"
      action={action}
      isBlocked={!proposal.can.reject}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <p>拟改为「{proposal.valueText}」。</p>
      <Field label="退回原因" problem={isChecked && reason.trim() === '' ? '请写明原因。' : undefined}>
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
