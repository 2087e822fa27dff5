import { PARAMETERS, quotaCeiling, shanghaiDay } from '#policy'
import { Input } from 'antd'
import { useState, type ReactNode } from 'react'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import { BasisNote } from '../../components/quote'
import { useSettings } from '../settings/use-settings'
import { useServer } from '../../shell/server'
import { noticeBodyOf, noticeProblems, type NoticeBody, type TypedNotice } from './new-notice'
import type { Notice } from './notice-table'

interface Props {
  readonly onCreated: (notice: Notice) => void
  readonly onClose: () => void
}

const { workshopQuota, projectQuota } = PARAMETERS

/** 新建评选通知: published at once; the quotas stay within the text. */
export function CreateNoticeDialog({ onCreated, onClose }: Props) {
  const server = useServer()
  const year = server === undefined ? '' : shanghaiDay(server.now).slice(0, 4)
  const [typed, setTyped, forget] = useKept<TypedNotice>('new notice', {
    year,
    title: year === '' ? '' : `${year}年度大兴区技能大师工作室和建设项目评选通知`,
    body: '',
    opensOn: '',
    closesOn: '',
    workshopQuota: String(workshopQuota.value),
    projectQuota: String(projectQuota.value),
  })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: NoticeBody, idempotencyKey) => client.desk.createNotice({ body, idempotencyKey }),
    (notice) => {
      forget()
      onCreated(notice)
    },
  )
  const settings = useSettings()
  const problems = noticeProblems(typed, {
    workshopQuota: quotaCeiling('workshop', settings),
    projectQuota: quotaCeiling('project', settings),
  })
  const confirm = () => {
    setChecked(true)
    if (Object.keys(problems).length === 0) void action.start(noticeBodyOf(typed))
  }
  const field = (name: keyof TypedNotice, label: string, type: 'text' | 'date', hint?: ReactNode) => (
    <Field label={label} hint={hint} problem={isChecked ? problems[name] : undefined}>
      {(props) => (
        <Input
          {...props}
          type={type}
          maxLength={100}
          value={typed[name]}
          onChange={(event) => setTyped((now) => ({ ...now, [name]: event.target.value }))}
        />
      )}
    </Field>
  )
  return (
    <ActionDialog
      title="新建评选通知"
      confirmText="发布"
      isWide
      tells="发布后，所有人不用登录就能看到；申报期开始时自动开放申报。"
      action={action}
      onConfirm={confirm}
      onClose={onClose}
    >
      {field('title', '标题', 'text')}
      <div className="row">
        {field('year', '年度', 'text')}
        {field('opensOn', '申报开始', 'date', '当日 00:00')}
        {field('closesOn', '申报截止', 'date', '当日 24:00')}
      </div>
      <div className="row">
        {field('workshopQuota', '工作室名额（家）', 'text', <BasisNote basis={workshopQuota.cite} />)}
        {field('projectQuota', '建设项目名额（个）', 'text', <BasisNote basis={projectQuota.cite} />)}
      </div>
      <Field label="通知正文" problem={isChecked ? problems.body : undefined}>
        {(props) => (
          <Input.TextArea
            {...props}
            autoSize={{ minRows: 5, maxRows: 14 }}
            maxLength={5000}
            value={typed.body}
            onChange={(event) => setTyped((now) => ({ ...now, body: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
