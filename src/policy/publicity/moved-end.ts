import { dayText, endOfDayInstant, startOfDayInstant, type Day } from '../calendar/day'
import { NO_CALENDAR, NO_CALENDAR_TEXT, type NoCalendar, type WorkCalendar } from '../calendar/working-days'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { publicityPeriod, type PublicityBasis, type PublicityPeriod, type PublicitySettings } from './period'

/** Why a list may not be published with the last day its notice names; undefined when it may (P27b). */
export function statedEndProblem(
  startsOn: Day,
  statedEndsOn: Day,
  calendar: WorkCalendar,
  settings: PublicitySettings = DEFAULT_SETTINGS,
): string | undefined {
  const due = publicityPeriod({ startsOn }, calendar, settings)
  if (due === NO_CALENDAR) return `公示截止日${NO_CALENDAR_TEXT}后才能计算。`
  if (statedEndsOn >= due.endsOn) return undefined
  const count = due.days.filter((day) => day <= statedEndsOn).length
  return `通知写明公示到${dayText(statedEndsOn)}，只有 ${count} 个工作日；应不少于 ${due.days.length} 个工作日，最早到${dayText(due.endsOn)}。`
}

export type MovedEnd =
  | { readonly move: 'none' }
  /** Takes effect by itself. */
  | { readonly move: 'later'; readonly period: PublicityPeriod; readonly by: 'clock' }
  /** Stays as it is until an officer takes the earlier end; it still has every counted day. */
  | { readonly move: 'earlier'; readonly proposed: PublicityPeriod; readonly by: 'officer' }

/** What a changed holiday table does to a running publicity: later by itself, earlier only by an officer (P27b). */
export function endAfterCalendarChange(
  running: PublicityPeriod,
  basis: PublicityBasis,
  calendar: WorkCalendar,
  settings: PublicitySettings = DEFAULT_SETTINGS,
): MovedEnd | NoCalendar {
  const period = publicityPeriod(basis, calendar, settings)
  if (period === NO_CALENDAR) return NO_CALENDAR
  if (period.endsAt === running.endsAt) return { move: 'none' }
  return Date.parse(period.endsAt) > Date.parse(running.endsAt)
    ? { move: 'later', period, by: 'clock' }
    : { move: 'earlier', proposed: period, by: 'officer' }
}

/** A time in which nobody could read the public page. */
export interface Outage {
  readonly from: string
  readonly to: string
}

const MS_AN_HOUR = 3_600_000

/**
 * Counted days on which the public page was down for longer than the setting allows: proposed as not counted; they
 * count until an officer confirms them into `PublicityBasis.notCounted`. All hours of a counted day are looked at, so
 * that a period is never shorter than under office hours.
 */
export function daysOfOutage(
  period: PublicityPeriod,
  outages: readonly Outage[],
  { publicityOutageHours }: Pick<Settings, 'publicityOutageHours'> = DEFAULT_SETTINGS,
): readonly Day[] {
  return period.days.filter((day) => downMs(day, outages) > publicityOutageHours * MS_AN_HOUR)
}

/** Time of one day inside any of the outages; what two of them share is counted once. */
function downMs(day: Day, outages: readonly Outage[]): number {
  const [start, end] = [Date.parse(startOfDayInstant(day)), Date.parse(endOfDayInstant(day))]
  const spans = outages
    .map(({ from, to }) => [Math.max(start, Date.parse(from)), Math.min(end, Date.parse(to))] as const)
    .filter(([from, to]) => to > from)
    .sort(([one], [other]) => one - other)
  let reached = start
  let down = 0
  for (const [from, to] of spans) {
    down += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return down
}

export type CorrectedPart = 'leader' | 'unit' | 'project' | 'amount' | 'result' | 'other'
export type CorrectionEffect = 'note' | 'newPeriod' | 'officer'

/**
 * What correcting a public list does (P27a, P27b): a slip of the pen gets a note and the clock goes on; a change of who or
 * what was selected gives that entry a full new period; whether it is one or the other is for a person to say.
 */
export function correctionEffect(correction: {
  readonly part: CorrectedPart
  /** An officer's word; absent while nobody has looked. */
  readonly changesIdentityOrResult?: boolean | undefined
}): CorrectionEffect {
  const { part, changesIdentityOrResult } = correction
  if (changesIdentityOrResult === undefined) return part === 'other' ? 'note' : 'officer'
  return changesIdentityOrResult ? 'newPeriod' : 'note'
}

/** The full new period of an entry that was changed in substance: from the day the corrected page went live. */
export function periodAfterCorrection(
  correctedOn: Day,
  calendar: WorkCalendar,
  settings: PublicitySettings = DEFAULT_SETTINGS,
): PublicityPeriod | NoCalendar {
  return publicityPeriod({ startsOn: correctedOn }, calendar, settings)
}
