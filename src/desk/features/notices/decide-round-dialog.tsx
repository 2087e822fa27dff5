import { clause } from '#policy'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Quote } from '../../components/quote'
import type { Notice } from './notice-table'

interface Props {
  readonly notice: Notice
  readonly onDecided: () => void
  readonly onClose: () => void
  readonly onReload: () => void
}

/** 结束评选: what is on no list by now was not selected. */
export function DecideRoundDialog({ notice, onDecided, onClose, onReload }: Props) {
  const action = useAction(
    (client, _: object, idempotencyKey) =>
      client.desk.decideRound({ params: { noticeId: notice.id }, idempotencyKey }),
    onDecided,
  )
  const { id, quote } = clause('P26d')
  return (
    <ActionDialog
      title={`结束评选：${notice.title}`}
      confirmText="结束评选"
      tells="结束后，没有列入名单的申报记为未入选，领办人和单位联系人会收到消息；领办人和职业不再占用。"
      action={action}
      onConfirm={() => void action.start({})}
      onClose={onClose}
      onReload={onReload}
    >
      <p>结束以后不能再新建名单。</p>
      <Quote clause={id} quote={quote} />
    </ActionDialog>
  )
}
