import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { drawLine, type Settling } from './line'
import {
  projectSelectable,
  withinQuota,
  type QuotaSettings,
  type RoundKind,
  type WorkshopStanding,
} from './quota'
import type { Ranked, TieUndecided } from './tie-break'

/** A place that an upheld objection has freed. */
export interface Vacancy {
  readonly kind: RoundKind
  /** Entries of the round that still hold a place. */
  readonly taken: number
  readonly quota: number
  readonly publishedAt: string
}

/** 候补名单, as it was declared. */
export interface ReserveList {
  readonly declaredAt: string
  readonly reserves: readonly Ranked[]
  /** Where the workshop of a reserve stands now; asked for projects only. */
  readonly workshopOf: (id: string) => WorkshopStanding
}

export type Filling =
  | { readonly kind: 'leaveEmpty'; readonly reason: string }
  /** It goes on a list of its own, with a full publicity of its own (P27b). */
  | { readonly kind: 'fromReserve'; readonly id: string; readonly publicity: 'ownFullPeriod' }
  | TieUndecided

/**
 * a place vacated after the list was decided stays empty, unless the bureau keeps reserve lists and declared this
 * one before the publicity began (P27a); never more than the quota (P30b, P32b).
 */
export function fillVacancy(
  vacancy: Vacancy,
  list: ReserveList | undefined,
  settling: Settling,
  settings: QuotaSettings & Pick<Settings, 'usesReserveList'> = DEFAULT_SETTINGS,
): Filling {
  const { kind, taken, quota, publishedAt } = vacancy
  if (!settings.usesReserveList || list === undefined) return leaveEmpty('本单位不设候补名单，名额空着。')
  if (list.declaredAt > publishedAt) return leaveEmpty('候补名单不是在公示前确定的，名额空着。')
  if (!withinQuota(kind, taken + 1, quota, settings)) return leaveEmpty('名额已满。')
  const able = list.reserves.filter(
    ({ id }) => kind === 'workshop' || projectSelectable(list.workshopOf(id)).outcome === 'met',
  )
  const drawn = drawLine(able, 1, settling)
  if (drawn.kind === 'tieUndecided') return drawn
  const [next] = drawn.selected
  return next === undefined
    ? leaveEmpty('候补名单上没有可以递补的，名额空着。')
    : { kind: 'fromReserve', id: next.id, publicity: 'ownFullPeriod' }
}

function leaveEmpty(reason: string): Filling {
  return { kind: 'leaveEmpty', reason }
}
