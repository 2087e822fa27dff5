import type { Finding } from '../finding'
import type { ListEntryState } from '../lifecycle/list-entry'
import { PARAMETERS } from '../parameters'

/** 评选 of workshops (every two years) or of projects (every year). */
export type RoundKind = 'workshop' | 'project'

/** The most a round of this kind may select (P30b, P32b); a notice may set less, never more. */
export function quotaCeiling(kind: RoundKind): number {
  return kind === 'workshop' ? PARAMETERS.workshopQuota.value : PARAMETERS.projectQuota.value
}

/** Whether an entry takes a place of the quota: a removed one frees it. */
export function holdsPlace(state: ListEntryState): boolean {
  return state !== 'removed'
}

/**
 * Whether so many entries fit the round. `taken` counts those that hold a place, the new one included;
 * `quota` is what the notice sets.
 */
export function withinQuota(kind: RoundKind, taken: number, quota = quotaCeiling(kind)): boolean {
  return taken <= Math.min(quota, quotaCeiling(kind))
}

/** The workshop a project belongs to, as the list of the round sees it. */
export type WorkshopStanding = 'titled' | ListEntryState | 'notListed'

/** P31, P33b: a project is selected only with a workshop that has the title or is on the same list. */
export function projectSelectable(workshop: WorkshopStanding): Finding {
  return workshop === 'notListed' || workshop === 'removed'
    ? { outcome: 'unmet', reason: '所属工作室没有称号，也没有列入本次名单，项目不能入选。' }
    : { outcome: 'met', reason: '所属工作室已有称号或已列入本次名单。' }
}
