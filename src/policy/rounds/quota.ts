import type { Finding } from '../finding'
import type { ListEntryState } from '../lifecycle/list-entry'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/** 评选 of workshops (every two years) or of projects (every year). */
export type RoundKind = 'workshop' | 'project'

export type QuotaSettings = Pick<Settings, 'workshopQuota' | 'projectQuota'>

/** The most a round of this kind may select (P30b, P32b): the bureau may set less, never more than the text. */
export function quotaCeiling(kind: RoundKind, settings: QuotaSettings = DEFAULT_SETTINGS): number {
  return kind === 'workshop'
    ? Math.min(PARAMETERS.workshopQuota.value, settings.workshopQuota)
    : Math.min(PARAMETERS.projectQuota.value, settings.projectQuota)
}

/** whether an entry takes a place of the quota: a removed one frees it, one in publicity or on hold does not. */
export function holdsPlace(state: ListEntryState): boolean {
  return state !== 'removed'
}

/**
 * Whether so many entries fit the round (P30b, P32b). `taken` counts those that hold a place, the new one included;
 * `quota` is what the notice sets.
 */
export function withinQuota(
  kind: RoundKind,
  taken: number,
  quota?: number,
  settings: QuotaSettings = DEFAULT_SETTINGS,
): boolean {
  const ceiling = quotaCeiling(kind, settings)
  return taken <= Math.min(quota ?? ceiling, ceiling)
}

/** The workshop a project belongs to, as the list of the round sees it. */
export type WorkshopStanding = 'titled' | ListEntryState | 'notListed'

/** P31, P33b: a project is selected only with a workshop that has the title or is on the same list. */
export function projectSelectable(workshop: WorkshopStanding): Finding {
  return workshop === 'notListed' || workshop === 'removed'
    ? { outcome: 'unmet', reason: '所属工作室没有称号，也没有列入本次名单，项目不能入选。' }
    : { outcome: 'met', reason: '所属工作室已有称号或已列入本次名单。' }
}
