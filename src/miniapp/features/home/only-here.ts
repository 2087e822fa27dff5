import { momentText } from '#policy'
import { useDraftState } from '../session/use-sync-state'

interface LocalDraft {
  readonly id: string
  readonly startedText: string
}

/** Filings that so far live on this phone only; what the server lists already is left out. */
export function useOnlyHere(listed: readonly string[]): readonly LocalDraft[] {
  const filings = useDraftState((state) => state.filings)
  return Object.values(filings)
    .filter(({ meta }) => !meta.isOnServer && !listed.includes(meta.id))
    .map(({ meta }) => ({ id: meta.id, startedText: momentText(meta.startedAt) }))
}
