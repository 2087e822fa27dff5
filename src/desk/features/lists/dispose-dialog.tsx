import { Input, Radio } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { nameOf, type EntryDialogProps } from './step-dialog'

type Verdict = 'dismissed' | 'upheld' | ''

/** 核查结论: the objection stands and the entry leaves the list, or it does not and publicity goes on. */
export function DisposeDialog(props: EntryDialogProps & { readonly objectionId: string }) {
  const { entry, objectionId, onDone, onClose, onReload } = props
  const [typed, setTyped, forget] = useKept<{ verdict: Verdict; conclusion: string }>(
    `dispose ${objectionId}`,
    {
      verdict: '',
      conclusion: '',
    },
  )
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { upheld: boolean; conclusion: string }, idempotencyKey) =>
      client.desk.dispose({ params: { objectionId }, body, idempotencyKey }),
    () => {
      forget()
      onDone('核查结论已作出。')
    },
  )
  const conclusion = typed.conclusion.trim()
  const confirm = () => {
    setChecked(true)
    if (typed.verdict !== '' && conclusion !== '')
      void action.start({ upheld: typed.verdict === 'upheld', conclusion })
  }
  return (
    <ActionDialog
      title={`异议核查结论：${nameOf(entry)}`}
      confirmText="作出结论"
      isDanger={typed.verdict === 'upheld'}
      tells={
        typed.verdict === 'upheld'
          ? '结论作出后，领办人和单位联系人会收到消息；这一条目移出名单，不能恢复。'
          : '结论作出后，领办人和单位联系人会收到消息；这一条目恢复公示。'
      }
      action={action}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="结论" problem={isChecked && typed.verdict === '' ? '请选择结论。' : undefined}>
        {({ id }) => (
          <Radio.Group
            id={id}
            value={typed.verdict}
            onChange={(event) => setTyped((now) => ({ ...now, verdict: event.target.value as Verdict }))}
            options={[
              { value: 'dismissed', label: '异议不成立，恢复公示' },
              { value: 'upheld', label: '异议成立，移出名单' },
            ]}
          />
        )}
      </Field>
      <Field label="核查情况和理由" problem={isChecked && conclusion === '' ? '请写明核查结论。' : undefined}>
        {(field) => (
          <Input.TextArea
            {...field}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={1000}
            value={typed.conclusion}
            onChange={(event) => setTyped((now) => ({ ...now, conclusion: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
