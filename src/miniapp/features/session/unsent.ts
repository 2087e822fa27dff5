import { formOf } from '#policy'
import { hasAnswers, type FilingRecord, type SyncState } from '../../sync'
import { useSyncState } from './use-sync-state'

/** The first filing of this phone that the server does not have whole. */
export const useUnsentFiling = (): string | undefined =>
  useSyncState((state) => Object.values(state.filings).find((one) => unsentOf(one) > 0)?.meta.id)

/** How many sections and photos of this phone the server does not have yet. */
export const useUnsent = (): number => useSyncState(unsentIn)

function unsentIn(state: SyncState): number {
  return Object.values(state.filings).reduce((sum, filing) => sum + unsentOf(filing), 0)
}

function unsentOf(filing: FilingRecord): number {
  const { meta, sections, photos } = filing
  const pending = (formOf(meta.form, meta.formVersion)?.sections ?? []).filter((section) => {
    const record = sections[section.id]
    return record?.savedAt != null && !hasAnswers(filing, section, record)
  })
  return pending.length + Object.values(photos).filter(({ state: at }) => at !== 'stored').length
}
