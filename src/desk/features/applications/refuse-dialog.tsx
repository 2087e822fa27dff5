import { LETTERS } from '#contract'
import { CLAUSES, type Clause } from '#policy'
import { Input, Select } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { MessagePreview } from '../../components/message-preview'
import { Quote } from '../../components/quote'
import type { DecisionProps } from './decision'
import type { Finding } from './types'

const choice = (clause: string, quote: string) => ({ value: clause, label: quote })

/** Conditions stand in the third chapter of the text, limits per person, unit and round in the fourth. */
const isCondition = ({ place }: Clause) => /^[三四]、/.test(place)

/** The clauses that were not met come first; any other condition of the text may be named. */
function clauseChoices(findings: readonly Finding[]) {
  const unmet = new Map(
    findings.filter(({ outcome }) => outcome === 'unmet').map(({ clause, quote }) => [clause, quote]),
  )
  const others = [...CLAUSES.values()].filter((one) => isCondition(one) && !unmet.has(one.id))
  return [
    { label: '核对为未达到的条款', options: [...unmet].map(([clause, quote]) => choice(clause, quote)) },
    { label: '其他条款', options: others.map(({ id, quote }) => choice(id, quote)) },
  ].filter(({ options }) => options.length > 0)
}

/** 不予受理: with the clause that is not met and the reason. */
export function RefuseDialog({ application, onDone, onClose, onReload }: DecisionProps) {
  const [typed, setTyped, forgetTyped] = useKept(`refuse ${application.id}`, { clause: '', reason: '' })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { stateVersion: number; clause: string; reason: string }, idempotencyKey) =>
      client.desk.refuse({ params: { filingId: application.id }, body, idempotencyKey }),
    () => {
      forgetTyped()
      onDone('已作出不予受理的决定，已告知领办人和单位联系人。')
    },
  )
  const reason = typed.reason.trim()
  const choices = clauseChoices(application.findings)
  const quote = choices.flatMap(({ options }) => options).find(({ value }) => value === typed.clause)?.label
  const confirm = () => {
    setChecked(true)
    if (typed.clause === '' || reason === '') return
    void action.start({ stateVersion: application.stateVersion, clause: typed.clause, reason })
  }
  return (
    <ActionDialog
      title={`不予受理：${application.workshopName}`}
      confirmText="不予受理"
      isDanger
      isWide
      tells="决定后，领办人和单位联系人会收到上面的消息。这次申报到此结束，不能恢复。"
      action={action}
      isBlocked={!application.can.refuse}
      onConfirm={confirm}
      onClose={onClose}
      onReload={onReload}
    >
      <Field
        label="不符合的条款"
        problem={isChecked && typed.clause === '' ? '请选择不符合哪一条。' : undefined}
        hint={quote === undefined ? undefined : <Quote clause={typed.clause} quote={quote} />}
      >
        {(props) => (
          <Select
            {...props}
            className="whole"
            placeholder="选择或搜索条款原文"
            showSearch={{ optionFilterProp: 'label' }}
            value={typed.clause === '' ? null : typed.clause}
            onChange={(clause: string) => setTyped((now) => ({ ...now, clause }))}
            options={choices}
          />
        )}
      </Field>
      <Field
        label="事实和理由"
        problem={isChecked && reason === '' ? '请写明原因。原因会原样告知对方。' : undefined}
      >
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={1000}
            value={typed.reason}
            onChange={(event) => setTyped((now) => ({ ...now, reason: event.target.value }))}
          />
        )}
      </Field>
      <MessagePreview
        letter={LETTERS.refused(application.id, reason === '' ? '（待填写）' : reason)}
        quote={quote}
      />
    </ActionDialog>
  )
}
