import { formOf } from '#policy'
import { useSyncState } from '../session/use-sync-state'

interface LocalDraft {
  readonly id: string
  readonly title: string
}

/** Filings that so far live on this phone only; what the server lists already is left out. */
export function useOnlyHere(listed: readonly string[]): readonly LocalDraft[] {
  const filings = useSyncState((state) => state.filings)
  return Object.values(filings)
    .filter(({ meta }) => !meta.isOnServer && !listed.includes(meta.id))
    .map(({ meta }) => ({ id: meta.id, title: formOf(meta.form, meta.formVersion)?.title ?? '填报' }))
}
