import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { SettingNote } from '../../components/setting-note'
import { nameOf, type EntryDialogProps } from './step-dialog'

interface Props extends EntryDialogProps {
  readonly answerWorkingDays: number
}

/** 登记异议: who says what; the entry then waits for the conclusion. */
export function ObjectDialog({ entry, answerWorkingDays, onDone, onClose, onReload }: Props) {
  const [typed, setTyped, forget] = useKept(`object ${entry.id}`, { by: '', facts: '' })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { by: string; facts: string }, idempotencyKey) =>
      client.desk.object({ params: { entryId: entry.id }, body, idempotencyKey }),
    () => {
      forget()
      onDone('异议已登记，核查期间不能授牌。')
    },
  )
  const by = typed.by.trim()
  const facts = typed.facts.trim()
  const confirm = () => {
    setChecked(true)
    if (by !== '' && facts !== '') void action.start({ by, facts })
  }
  return (
    <ActionDialog
      title={`登记异议：${nameOf(entry)}`}
      confirmText="登记"
      tells="登记后，公示页面会显示「公示异议核查中」，领办人和单位联系人会收到消息。异议人的姓名和内容不公开。"
      action={action}
      isBlocked={!entry.can.object}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <Field
        label="异议人"
        hint="姓名或单位，及联系方式。"
        problem={isChecked && by === '' ? '请填写异议人。' : undefined}
      >
        {(props) => (
          <Input
            {...props}
            maxLength={60}
            value={typed.by}
            onChange={(event) => setTyped((now) => ({ ...now, by: event.target.value }))}
          />
        )}
      </Field>
      <Field
        label="反映的事实"
        hint={<SettingNote id="objectionAnswerWorkingDays" value={answerWorkingDays} />}
        problem={isChecked && facts === '' ? '请写明反映的事实。' : undefined}
      >
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            value={typed.facts}
            onChange={(event) => setTyped((now) => ({ ...now, facts: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
