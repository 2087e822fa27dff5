import { LETTERS } from '#contract'
import { formChanges, formOf, newestForm } from '#policy'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { MessagePreview } from '../../components/message-preview'
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
  const newest = newestForm('combined-application')
  const pinned = formOf('combined-application', notice.formVersion)
  const changes = pinned === undefined ? [] : formChanges(pinned, newest)
  const action = useAction(
    (client, body: { readonly formVersion: number }, idempotencyKey) =>
      client.desk.adoptForm({ params: { noticeId: notice.id }, body, idempotencyKey }),
    onAdopted,
  )
  return (
    <ActionDialog
      title={`改用新版申报表：${notice.title}`}
      confirmText="改用新版"
      tells="已经开始填写的人会收到上面的消息，核对变化后在新版里继续填写；已填写的内容不会丢失。申报开始后不能再改。"
      action={action}
      onConfirm={() => void action.start({ formVersion: newest.version })}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        现在是第 {notice.formVersion} 版，改为第 {newest.version} 版，有 {changes.length} 处变化：
      </p>
      <ul>
        {changes.map(({ kind, sectionTitle, label }) => (
          <li key={`${sectionTitle} ${label}`}>
            {KINDS[kind]}：{sectionTitle}，{label}
          </li>
        ))}
      </ul>
      <MessagePreview letter={LETTERS.formChanged('')} />
    </ActionDialog>
  )
}
