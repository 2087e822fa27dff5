import type { ListEntryState } from '../lifecycle/list-entry'
import { isPublicityOver, type PublicityPeriod } from './period'

/** What an officer found. A withdrawn objection gets one too: `notUpheld` or `upheld`, with 「撤回」 in its words. */
export type Disposition = 'notUpheld' | 'upheld' | 'corrected' | 'unsettled'

export interface DispositionEffect {
  /** `stay`: still on hold, its place stays reserved, the other entries go on. */
  readonly entry: 'release' | 'remove' | 'newPeriod' | 'stay'
  readonly isClosed: boolean
  /** What the applicant reads when the application ends here. */
  readonly decision: string | null
  /** What happens to the place on the list. */
  readonly place: 'kept' | 'vacant'
}

/**
 * What a conclusion does to the entry (P28a). `othersOpen`: further objections to it still wait; an upheld one decides
 * all the same, a dismissed one lifts nothing yet.
 */
export function dispositionEffect(disposition: Disposition, othersOpen: boolean): DispositionEffect {
  if (disposition === 'upheld')
    return { entry: 'remove', isClosed: true, decision: '公示异议成立', place: 'vacant' }
  if (disposition === 'unsettled') return { entry: 'stay', isClosed: false, decision: null, place: 'kept' }
  if (disposition === 'corrected')
    return { entry: 'newPeriod', isClosed: true, decision: null, place: 'kept' }
  return { entry: othersOpen ? 'stay' : 'release', isClosed: true, decision: null, place: 'kept' }
}

/** An objection that waits for a conclusion; withdrawing it closes nothing. */
export interface EntryObjection {
  readonly isOpen: boolean
  readonly isUpheld: boolean
}

export type Conferrable =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly why: 'notPublic' | 'publicityRunning' | 'objectionOpen' | 'objectionUpheld' | 'settled'
    }

/** Whether the title may be conferred for an entry now (P27b, P28a, P28b): published, its period over, nothing contested. */
export function conferrable(
  entry: { readonly state: ListEntryState },
  objections: readonly EntryObjection[],
  period: PublicityPeriod | undefined,
  now: string,
): Conferrable {
  const no = (why: Extract<Conferrable, { ok: false }>['why']): Conferrable => ({ ok: false, why })
  if (entry.state === 'awarded' || entry.state === 'removed') return no('settled')
  if (period === undefined || entry.state === 'proposed') return no('notPublic')
  if (!isPublicityOver(period, now)) return no('publicityRunning')
  if (objections.some(({ isUpheld }) => isUpheld)) return no('objectionUpheld')
  if (entry.state === 'onHold' || objections.some(({ isOpen }) => isOpen)) return no('objectionOpen')
  return { ok: true }
}
