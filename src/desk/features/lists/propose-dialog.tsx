import { clause, grantProblem, PARAMETERS, yuanToFen } from '#policy'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { useQuery } from '../../api/use-query'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { BasisNote, Quote } from '../../components/quote'
import type { ApplicationSummary } from '../applications/types'
import { candidates } from './candidates'
import { kindNames, type Entry, type List } from './types'

interface Props {
  readonly list: List
  readonly onDone: (said: string) => void
  readonly onClose: () => void
  readonly onReload: () => void
}

interface Typed {
  readonly kind: Entry['kind']
  readonly applicationId: string
  readonly yuan: string
  readonly basis: string
}

type Body = Pick<Typed, 'applicationId' | 'kind' | 'basis'> & { readonly approvedFen?: number }

const EMPTY: Typed = { kind: 'workshop', applicationId: '', yuan: '', basis: '' }

/** What is missing in what was typed, one sentence per field. */
function problemsOf({ kind, applicationId, yuan, basis }: Typed) {
  const fen = yuanToFen(yuan)
  const amount = fen === undefined ? '请填写金额，如 50,000.00。' : grantProblem(fen)
  return {
    application: applicationId === '' ? '请选择一份申报。' : undefined,
    amount: kind === 'project' ? amount : undefined,
    basis: basis.trim() === '' ? '请写明列入的依据。' : undefined,
  }
}

/** A project goes by its own name. */
function labelOf(one: ApplicationSummary, kind: Entry['kind']): string {
  const workshop = `${one.workshopName} · ${one.unitName} · ${one.leaderName}`
  return kind === 'project' ? `${one.projectName} · ${workshop}` : workshop
}

/** 列入名单: first the workshop, then its project with the amount; the project of a titled workshop by itself. */
export function ProposeDialog({ list, onDone, onClose, onReload }: Props) {
  const accepted = useQuery(`accepted ${list.noticeId}`, (client) =>
    client.desk.applications({ query: { noticeId: list.noticeId, state: 'accepted', search: undefined } }),
  )
  const [typed, setTyped, forget] = useKept<Typed>(`propose ${list.id}`, EMPTY)
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: Body, idempotencyKey) =>
      client.desk.propose({
        params: { listId: list.id },
        body: { ...body, approvedFen: body.approvedFen },
        idempotencyKey,
      }),
    () => {
      forget()
      onDone(`已列入${kindNames[typed.kind]}名单。`)
    },
  )
  const choices = candidates(list, accepted.data?.applications ?? [], typed.kind)
  const chosen = choices.some(({ id }) => id === typed.applicationId) ? typed.applicationId : ''
  const problems = problemsOf({ ...typed, applicationId: chosen })
  const rule = clause(typed.kind === 'workshop' ? 'P26d' : 'P31')
  const confirm = () => {
    setChecked(true)
    if (Object.values(problems).some((problem) => problem !== undefined)) return
    const fen = yuanToFen(typed.yuan)
    void action.start({
      applicationId: chosen,
      kind: typed.kind,
      basis: typed.basis.trim(),
      ...(typed.kind === 'project' && fen !== undefined ? { approvedFen: fen } : {}),
    })
  }
  return (
    <ActionDialog
      title="列入名单"
      confirmText="列入"
      tells="列入名单不会通知任何人；核定公示时才公开。"
      action={action}
      obstacle={accepted.failure}
      isBlocked={!list.can.edit}
      onConfirm={confirm}
      onClose={onClose}
      onReload={() => {
        onReload()
        accepted.reload()
      }}
    >
      <Field label="类别" hint={<Quote clause={rule.id} quote={rule.quote} />}>
        {({ id }) => (
          <Segmented<Entry['kind']>
            id={id}
            aria-label="类别"
            value={typed.kind}
            onChange={(kind) => setTyped((now) => ({ ...now, kind, applicationId: '' }))}
            options={[
              { value: 'workshop', label: '工作室' },
              { value: 'project', label: '建设项目' },
            ]}
          />
        )}
      </Field>
      <Field
        label="已受理的申报"
        problem={isChecked ? problems.application : undefined}
        hint={
          choices.length > 0 || accepted.isLoading
            ? undefined
            : typed.kind === 'workshop'
              ? '没有可以列入的申报：都已在名单上，或者还没有受理。'
              : '没有可以列入的项目：同时申报的，请先把它的工作室列入名单。'
        }
      >
        {(props) => (
          <Select
            {...props}
            className="whole"
            loading={accepted.isLoading}
            placeholder="选择一份"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen === '' ? null : chosen}
            onChange={(applicationId: string) => setTyped((now) => ({ ...now, applicationId }))}
            options={choices.map((one) => ({
              value: one.id,
              label: labelOf(one, typed.kind),
            }))}
          />
        )}
      </Field>
      {typed.kind === 'project' && (
        <Field
          label="核定补助上限"
          problem={isChecked ? problems.amount : undefined}
          hint={<BasisNote basis={PARAMETERS.grantCapFen.cite} />}
        >
          {(props) => (
            <Input
              {...props}
              className="amount"
              inputMode="decimal"
              suffix="元"
              placeholder="50,000.00"
              value={typed.yuan}
              onChange={(event) => setTyped((now) => ({ ...now, yuan: event.target.value }))}
            />
          )}
        </Field>
      )}
      <Field label="依据" hint="如专业评审的结论和日期。" problem={isChecked ? problems.basis : undefined}>
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={typed.basis}
            onChange={(event) => setTyped((now) => ({ ...now, basis: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
