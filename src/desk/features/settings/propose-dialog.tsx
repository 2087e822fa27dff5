import type { RequestOf, Routes } from '#contract'
import { allowedText, clause, NOT_POLICY_LABEL, readSetting, settingText, type ClauseId } from '#policy'
import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { Quote } from '../../components/quote'
import type { DeskSetting } from './types'
import { typedOf, ValueControl, type TypedValue } from './value-control'

export interface SettingDialogProps {
  readonly setting: DeskSetting
  readonly onDone: (said: string) => void
  readonly onClose: () => void
  readonly onReload: () => void
}

type Body = RequestOf<Routes['desk']['proposeSetting']>['body']

/** 拟定配置改动: the words of the text above, the new value and the ground below; nothing changes before the approval. */
export function ProposeSettingDialog({ setting, onDone, onClose, onReload }: SettingDialogProps) {
  const { id, label } = setting
  const [typed, setTyped, forget] = useKept<{ value: TypedValue; reason: string }>(`setting ${id}`, {
    value: typedOf(id, setting.value),
    reason: '',
  })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: Body, idempotencyKey) =>
      client.desk.proposeSetting({ params: { settingId: id }, body, idempotencyKey }),
    () => {
      forget()
      onDone(`「${label}」已拟定，等签发人员核定。`)
    },
  )
  const read = readSetting(id, typed.value)
  const reason = typed.reason.trim()
  const confirm = () => {
    setChecked(true)
    if ('value' in read && reason !== '') void action.start({ value: read.value as Body['value'], reason })
  }
  return (
    <ActionDialog
      title={`拟定：${label}`}
      confirmText="提交核定"
      tells="由另一位签发人员核定，核定后生效。已经开始的公示、已经发布的评选通知不受影响。依据随配置公开。"
      action={action}
      isBlocked={!setting.can.propose}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <section aria-label="政策原文">
        {setting.clauses.map((each) => (
          <Quote key={each} clause={each} quote={clause(each as ClauseId).quote} />
        ))}
        <p className="quiet">{setting.open}</p>
      </section>
      <p>{setting.asks}</p>
      <Field
        label="改为"
        hint={`现在：${settingText(id, setting.value)}。可以是：${allowedText(id)}。${NOT_POLICY_LABEL}`}
        problem={isChecked && 'problem' in read ? read.problem : undefined}
      >
        {(props) => (
          <ValueControl
            id={id}
            field={props}
            value={typed.value}
            onChange={(value) => setTyped((now) => ({ ...now, value }))}
          />
        )}
      </Field>
      <Field
        label="依据"
        hint="文件名称、文号或会议纪要；会公开。"
        problem={isChecked && reason === '' ? '请写明依据。' : undefined}
      >
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={typed.reason}
            onChange={(event) => setTyped((now) => ({ ...now, reason: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
