import { momentText } from '#policy'
import type { FilingRecord } from '../../sync'
import { useDraftState } from '../session/use-sync-state'

interface LocalFiling {
  readonly id: string
  readonly title: string
  readonly note: string
}

/** Filings on this phone that the server's list does not show; all of them while that list is not known. */
export function useOnlyHere(listed: readonly string[] | undefined): readonly LocalFiling[] {
  const filings = useDraftState((state) => state.filings)
  return Object.values(filings)
    .filter(({ meta }) => listed === undefined || (!meta.isOnServer && !listed.includes(meta.id)))
    .map(rowOf)
}

function rowOf({ meta: { id, startedAt, view } }: FilingRecord): LocalFiling {
  return view === null
    ? { id, title: `${momentText(startedAt)} 开始的草稿`, note: '仅在本机，联网登录后自动上传' }
    : { id, title: view.title, note: `${view.status.phrase} · ${view.waitingFor}` }
}
