import { LETTERS, type RequestOf, type Routes } from '#contract'
import { checkCreditCode, dayText, deadlineText, endOfDayInstant } from '#policy'
import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { MessagePreview } from '../../components/message-preview'
import { useServer } from '../../shell/server'
import type { Notice } from './notice-table'

interface Props {
  readonly notice: Notice
  readonly onExtended: () => void
  readonly onClose: () => void
  readonly onReload: () => void
}

type Body = RequestOf<Routes['desk']['extend']>['body']

/** 个别延长: for one unit, until when, why; the message as it will be read. */
export function ExtendDialog({ notice, onExtended, onClose, onReload }: Props) {
  const server = useServer()
  const [typed, setTyped, forget] = useKept<Body>(`extend ${notice.id}`, {
    creditCode: '',
    until: '',
    reason: '',
  })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: Body, idempotencyKey) =>
      client.desk.extend({ params: { noticeId: notice.id }, body, idempotencyKey }),
    () => {
      forget()
      onExtended()
    },
  )
  const problems = problemsOf(typed, notice, server?.now ?? '')
  const confirm = () => {
    setChecked(true)
    if (Object.values(problems).every((problem) => problem === undefined)) void action.start(typed)
  }
  const field = (name: 'creditCode' | 'until', label: string, hint: string) => (
    <Field label={label} hint={hint} problem={isChecked ? problems[name] : undefined}>
      {(props) => (
        <Input
          {...props}
          type={name === 'until' ? 'date' : 'text'}
          maxLength={30}
          value={typed[name]}
          onChange={(event) => setTyped((now) => ({ ...now, [name]: event.target.value }))}
        />
      )}
    </Field>
  )
  const isComplete = typed.until !== '' && typed.reason.trim() !== ''
  return (
    <ActionDialog
      title={`个别延长：${notice.title}`}
      confirmText="延长"
      tells="只延长这一家单位没有提交的申报，领办人和单位联系人会收到消息；其他单位的截止时间不变。原因会记录在案。"
      action={action}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      {field('creditCode', '统一社会信用代码', '对方须已开始填写，并填好这个代码。')}
      {field('until', '延长到', `当日 24:00。现在的截止时间是 ${deadlineText(notice.closesAt)}。`)}
      <Field label="原因" problem={isChecked ? problems.reason : undefined}>
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
      {isComplete && <MessagePreview letter={LETTERS.extended('', dayText(typed.until), typed.reason)} />}
    </ActionDialog>
  )
}

/** One sentence per field. */
function problemsOf(
  { creditCode, until, reason }: Body,
  { closesAt }: Notice,
  now: string,
): Readonly<Record<keyof Body, string | undefined>> {
  const code = checkCreditCode(creditCode)
  const end = until === '' ? '' : endOfDayInstant(until)
  return {
    creditCode: code.ok ? undefined : code.message,
    until:
      end === ''
        ? '请选择延长到哪一天。'
        : end <= closesAt || end <= now
          ? '要晚于现在的截止时间，并且不早于今天。'
          : undefined,
    reason: reason.trim() === '' ? '请写明延长的原因。' : undefined,
  }
}
