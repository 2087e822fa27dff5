import { clause } from '#policy'
import { useAction } from '../../api/use-action'
import { ActionDialog } from '../../components/action-dialog'
import { Quote } from '../../components/quote'
import { nameOf, type EntryDialogProps } from './step-dialog'
import type { Award } from './types'

interface Props extends Omit<EntryDialogProps, 'onDone'> {
  readonly onAwarded: (award: Award) => void
}

/** 授予称号, or the project is settled: the last step of the publicity. */
export function AwardDialog({ entry, onAwarded, onClose, onReload }: Props) {
  const action = useAction(
    (client, body: { stateVersion: number }, idempotencyKey) =>
      client.desk.award({ params: { entryId: entry.id }, body, idempotencyKey }),
    onAwarded,
  )
  const isWorkshop = entry.kind === 'workshop'
  const basis = clause(isWorkshop ? 'P28' : 'P29')
  return (
    <ActionDialog
      title={`${isWorkshop ? '授予称号' : '确定项目'}：${nameOf(entry)}`}
      confirmText={isWorkshop ? '授予称号' : '确定项目'}
      tells={
        isWorkshop
          ? '授予后，领办人和单位联系人会收到喜报和铭牌编号，名录即时公开。'
          : '确定后，领办人和单位联系人会收到消息，可以开始记录项目进展。'
      }
      action={action}
      isBlocked={!entry.can.award}
      onConfirm={() => void action.start({ stateVersion: entry.stateVersion })}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        {entry.unitName} · 领办人 {entry.leaderName} · {entry.occupation}
      </p>
      <Quote clause={basis.id} quote={basis.quote} />
    </ActionDialog>
  )
}
