import type { ListEntryState } from '../lifecycle/list-entry'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { ProjectResult, WorkshopResult } from './decide'
import { holdsPlace, type RoundKind } from './quota'

/** What follows from the two results of one application. */
export interface RoundConsequences {
  /** `held`: it had the title before. */
  readonly title: 'afterPublicity' | 'held' | 'none'
  readonly money: 'afterAcceptance' | 'none'
  /** What the year's cell of the ledger starts from (P51, P52). */
  readonly ledger: 'appliedSelected' | 'appliedNotSelected' | 'notCounted'
}

/**
 * The outcome matrix (P28b, P31, P33b, P43): a title without a project is conferred and brings no money; a project
 * without a workshop does not exist.
 */
export function roundConsequences(
  workshop: WorkshopResult,
  project: ProjectResult,
  { awardYearCounts }: Pick<Settings, 'awardYearCounts'> = DEFAULT_SETTINGS,
): RoundConsequences {
  const title = workshop === 'titled' ? 'held' : workshop === 'selected' ? 'afterPublicity' : 'none'
  if (title === 'none') return { title, money: 'none', ledger: 'notCounted' }
  if (project === 'selected') return { title, money: 'afterAcceptance', ledger: 'appliedSelected' }
  const isCounted = title === 'held' || awardYearCounts
  return { title, money: 'none', ledger: isCounted ? 'appliedNotSelected' : 'notCounted' }
}

export interface ListedEntry {
  readonly id: string
  readonly applicationId: string
  readonly kind: RoundKind
  readonly state: ListEntryState
}

/**
 * The entries an upheld objection takes off the list (P28a, P31): the one it is about, and with a workshop its
 * project. Each frees its place; a project that falls alone leaves its workshop where it is.
 */
export function fallingWith(fallen: ListedEntry, entries: readonly ListedEntry[]): readonly ListedEntry[] {
  return entries.filter(
    (entry) =>
      holdsPlace(entry.state) &&
      (entry.id === fallen.id ||
        (fallen.kind === 'workshop' &&
          entry.kind === 'project' &&
          entry.applicationId === fallen.applicationId)),
  )
}
