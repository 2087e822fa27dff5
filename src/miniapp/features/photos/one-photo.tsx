import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { PhotoSlot, type PhotoAction } from '../../components/photo-slot'
import { enlargePicture, openKeptDocument, openServerDocument } from '../../platform'
import { useSection } from '../forms/section-context'
import { useSession } from '../session/session'
import { standingOf } from './standing'
import { pictureUrl, usePicture } from './use-picture'

interface Props {
  id: string
  label: string
  /** What does not look right about it. */
  hint: string | undefined
  onRetake: () => void
  onAcceptHint: () => void
  onRetry: () => void
  onRemove: () => void
}

/** One photo of a field: where it is, and what can be done with it. */
export function OnePhoto({ id, label, hint, onRetake, onAcceptHint, onRetry, onRemove }: Props) {
  const { draft } = useSection()
  const { state, note, canRetry, isPdf, isChecked, keptAs } = useStore(
    draft.sync.store,
    useShallow((all) => standingOf(all, draft.filingId, id)),
  )
  const url = usePicture(id, keptAs)
  const name = isPdf ? `${label}（PDF）` : label
  const open = async () => {
    if (isPdf && keptAs !== undefined) return openKeptDocument(keptAs)
    const token = useSession.getState().session?.token ?? null
    if (isPdf) return openServerDocument(`/api/files/${id}`, { kind: 'pdf', name: label, token })
    const whole = await pictureUrl(id, keptAs, 'whole')
    enlargePicture([whole], whole)
  }
  const actions: readonly (PhotoAction | false)[] = [
    canRetry && { verb: '重试', onTap: onRetry },
    !isPdf && { verb: hint !== undefined || state === 'refused' ? '重拍' : '换一张', onTap: onRetake },
    hint !== undefined && { verb: '仍要使用', onTap: onAcceptHint },
    { verb: '删除', onTap: onRemove },
  ]
  return (
    <PhotoSlot
      label={name}
      url={isPdf ? undefined : url}
      isDocument={isPdf}
      state={state}
      note={isChecked ? '可信等级 B：已与原件核对。' : note}
      hint={hint}
      onOpen={() => void open().catch(() => undefined)}
      actions={actions.filter((action) => action !== false)}
    />
  )
}
