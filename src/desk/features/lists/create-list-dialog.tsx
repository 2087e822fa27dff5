import { Input, Select } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action'
import { useQuery } from '../../api/use-query'
import { ActionDialog } from '../../components/action-dialog'
import { Field } from '../../components/field'
import { useKept } from '../../components/kept'
import type { List } from './types'

interface Props {
  readonly onCreated: (list: List) => void
  readonly onClose: () => void
}

/** A new 拟定名单 for one notice. */
export function CreateListDialog({ onCreated, onClose }: Props) {
  const notices = useQuery('notices', (client) => client.desk.notices({}))
  const [typed, setTyped, forget] = useKept('new list', { noticeId: '', title: '' })
  const [isChecked, setChecked] = useState(false)
  const action = useAction(
    (client, body: { noticeId: string; title: string }, idempotencyKey) =>
      client.desk.createList({ body, idempotencyKey }),
    (list) => {
      forget()
      onCreated(list)
    },
  )
  const all = notices.data?.notices ?? []
  const choose = (noticeId: string) => {
    const year = all.find(({ id }) => id === noticeId)?.programmeYear
    const title = typed.title === '' ? `${year ?? ''}年度大兴区技能大师工作室和建设项目拟定名单` : typed.title
    setTyped({ noticeId, title })
  }
  const title = typed.title.trim()
  const confirm = () => {
    setChecked(true)
    if (typed.noticeId !== '' && title !== '') void action.start({ noticeId: typed.noticeId, title })
  }
  return (
    <ActionDialog
      title="新建拟定名单"
      confirmText="新建"
      tells="新建名单只在经办端可见，不会通知任何人。"
      action={action}
      obstacle={notices.failure}
      onConfirm={confirm}
      onClose={onClose}
      onReload={notices.reload}
    >
      <Field label="评选通知" problem={isChecked && typed.noticeId === '' ? '请选择评选通知。' : undefined}>
        {(props) => (
          <Select
            {...props}
            className="whole"
            loading={notices.isLoading}
            placeholder="为哪一次评选拟定"
            value={typed.noticeId === '' ? null : typed.noticeId}
            onChange={choose}
            options={all.map((notice) => ({ value: notice.id, label: notice.title }))}
          />
        )}
      </Field>
      <Field label="名单标题" problem={isChecked && title === '' ? '请填写名单标题。' : undefined}>
        {(props) => (
          <Input
            {...props}
            maxLength={100}
            value={typed.title}
            onChange={(event) => setTyped((now) => ({ ...now, title: event.target.value }))}
          />
        )}
      </Field>
    </ActionDialog>
  )
}
