import { LETTERS } from '#contract'
import { addDays, dayText, sectionsDependingOn, shanghaiDay } from '#policy'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { MessagePreview } from '../../components/message-preview'
import { SettingNote } from '../../components/setting-note'
import { useServer } from '../../shell/server'
import type { DecisionProps } from './decision'
import { formOfApplication } from './form-of-application'

interface Props extends DecisionProps {
  readonly marks: readonly { readonly section: string; readonly title: string; readonly note: string }[]
  readonly onNote: (section: string, note: string) => void
}

interface Body {
  readonly stateVersion: number
  readonly reason: string
  readonly dueOn: string
  readonly sections: { section: string; note: string }[]
}

/** 退回补正: the marked sections, why, until when, and the message as it will be read. */
export function ReturnDialog({ application, marks, onNote, onDone, onClose, onReload }: Props) {
  const server = useServer()
  const today = server === undefined ? '' : shanghaiDay(server.now)
  const [typed, setTyped, forgetTyped] = useKept(`return ${application.id}`, {
    reason: '',
    // Empty where the calendar does not reach: the officer then chooses.
    dueOn: application.usualCorrection.dueOn ?? '',
  })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: Body, idempotencyKey) =>
      client.desk.return({ params: { filingId: application.id }, body, idempotencyKey }),
    () => {
      forgetTyped()
      onDone('已退回补正，已告知领办人和单位联系人。')
    },
  )
  const reason = typed.reason.trim()
  const hanging = hangingOn(application, marks)
  const isDueGood = typed.dueOn !== '' && typed.dueOn > today
  const confirm = () => {
    setChecked(true)
    if (reason === '' || !isDueGood || marks.length === 0 || marks.some(({ note }) => note.trim() === ''))
      return
    void action.start({
      stateVersion: application.stateVersion,
      reason,
      dueOn: typed.dueOn,
      sections: marks.map(({ section, note }) => ({ section, note: note.trim() })),
    })
  }
  return (
    <ActionDialog
      title={`退回补正：${application.workshopName}`}
      confirmText="退回补正"
      isWide
      tells="退回后，领办人和单位联系人会收到上面的消息，只能更正标出的部分，其余部分保持原样。"
      action={action}
      isBlocked={!application.can.return || marks.length === 0}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      {marks.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="还没有标记需要补正的部分。"
          description="请关闭这个窗口，在材料里点「标记需补正」，写明哪里要改。"
        />
      )}
      {hanging.map(({ id, title, on }) => (
        <Alert
          key={id}
          type="warning"
          showIcon
          title={`「${title}」里问什么，取决于「${on}」。`}
          description="对方改了前者，后者可能多出要填的内容。不一并退回，对方就填不了。"
          action={
            <Button size="small" onClick={() => onNote(id, `请随「${on}」的更正一并核对。`)}>
              一并退回
            </Button>
          }
        />
      ))}
      {marks.map(({ section, title, note }) => (
        <Field
          key={section}
          label={title}
          problem={isChecked && note.trim() === '' ? '请写明这一部分哪里要改。' : undefined}
        >
          {(props) => (
            <Input.TextArea
              {...props}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={500}
              value={note}
              onChange={(event) => onNote(section, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Field
        label="退回的原因"
        problem={isChecked && reason === '' ? '请写明原因。原因会原样告知对方。' : undefined}
      >
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={typed.reason}
            onChange={(event) => setTyped((now) => ({ ...now, reason: event.target.value }))}
          />
        )}
      </Field>
      <Field
        label="补正截止日"
        problem={isChecked && !isDueGood ? '请选择今天以后的一天。' : undefined}
        hint={<SettingNote id="correctionWorkingDays" value={application.usualCorrection.workingDays} />}
      >
        {(props) => (
          <Input
            {...props}
            className="date"
            type="date"
            min={today === '' ? undefined : addDays(today, 1)}
            value={typed.dueOn}
            onChange={(event) => setTyped((now) => ({ ...now, dueOn: event.target.value }))}
          />
        )}
      </Field>
      <MessagePreview
        letter={LETTERS.returned(
          application.id,
          reason === '' ? '（待填写）' : reason,
          typed.dueOn === '' ? '（待选择）' : dayText(typed.dueOn),
          marks,
        )}
      />
    </ActionDialog>
  )
}

/** What is not marked although an answer of a marked section decides what is asked there. */
function hangingOn(
  application: Props['application'],
  marks: Props['marks'],
): readonly { readonly id: string; readonly title: string; readonly on: string }[] {
  const form = formOfApplication(application)
  if (form === undefined) return []
  return marks.flatMap((mark) =>
    sectionsDependingOn(form, mark.section)
      .filter(({ id }) => !marks.some(({ section }) => section === id))
      .map(({ id, title }) => ({ id, title, on: mark.title })),
  )
}
