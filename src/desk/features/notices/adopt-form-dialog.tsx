import { LETTERS, type RequestOf, type Routes } from '#contract'
import { newestForm } from '#policy'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { MessagePreview } from '../../components/message-preview'
import { newerForms } from './newer-forms'
import type { Notice } from './notice-table'

interface Props {
  readonly notice: Notice
  readonly onAdopted: () => void
  readonly onClose: () => void
  readonly onReload: () => void
}

const KINDS = { new: '新问题', reworded: '改了说法', changed: '要求变了', gone: '不再需要' } as const

/** 改用新版申报表, before the round opens: what changes, and what the drafts will be told. */
export function AdoptFormDialog({ notice, onAdopted, onClose, onReload }: Props) {
  const action = useAction(
    (client, body: RequestOf<Routes['desk']['adoptForm']>['body'], idempotencyKey) =>
      client.desk.adoptForm({ params: { noticeId: notice.id }, body, idempotencyKey }),
    onAdopted,
  )
  return (
    <ActionDialog
      title={`改用新版申报表：${notice.title}`}
      confirmText="改用新版"
      tells="已经开始填写的人会收到上面的消息，核对变化后在新版里继续填写；已填写的内容不会丢失。申报开始后不能再改。"
      action={action}
      onConfirm={() =>
        void action.start({
          formVersion: newestForm('combined-application').version,
          projectFormVersion: newestForm('project-application').version,
        })
      }
      onClose={onClose}
      onReload={onReload}
    >
      {newerForms(notice).map(({ title, from, to, changes }) => (
        <div key={title}>
          <p>{`《${title}》现在是第 ${from} 版，改为第 ${to} 版，有 ${changes.length} 处变化：`}</p>
          <ul>
            {changes.map(({ kind, sectionTitle, label }) => (
              <li key={`${sectionTitle} ${label}`}>{`${KINDS[kind]}：${sectionTitle}，${label}`}</li>
            ))}
          </ul>
        </div>
      ))}
      <MessagePreview letter={LETTERS.formChanged('')} />
    </ActionDialog>
  )
}
