import { addMonths, addYears, dayText, type Day } from '../calendar/day'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { signalOf, type StandingSignal } from './signal'

export interface LoggedActivity {
  /** The day it took place, whenever it was entered (补录 counts by its own day). */
  readonly happenedOn: Day
  readonly isVerified: boolean
}

export interface IdleFacts {
  readonly awardedOn: Day
  readonly activities: readonly LoggedActivity[]
  /** Evidence on file, by the names of `TRIGGERS.R1.evidence`. */
  readonly held?: readonly string[]
}

/** The day counting starts from: the latest verified activity, else the award. */
export function lastActivityDay({ awardedOn, activities }: IdleFacts, today: Day): Day {
  return latest(
    awardedOn,
    activities.filter((activity) => activity.isVerified),
    today,
  )
}

function latest(first: Day, activities: readonly LoggedActivity[], today: Day): Day {
  const days = activities.map(({ happenedOn }) => happenedOn).filter((day) => day <= today)
  return [first, ...days].sort().at(-1) ?? first
}

/** P49 超过一年未开展工作: raised from the day after the corresponding day one year later. */
export function idleSignal(
  facts: IdleFacts,
  today: Day,
  settings: Pick<Settings, 'idleNoticeMonths'> = DEFAULT_SETTINGS,
): StandingSignal {
  const last = lastActivityDay(facts, today)
  if (today <= addYears(last, PARAMETERS.idleYearsMax.value)) {
    const months = idleNoticeMonth(last, today, settings)
    return months === undefined
      ? signalOf('R1', 'clear', `最近一次开展工作：${dayText(last)}。`, facts.held)
      : signalOf('R1', 'watch', `已有 ${months} 个月没有开展工作的记录。`, facts.held)
  }
  const withUnverified = latest(facts.awardedOn, facts.activities, today)
  return today <= addYears(withUnverified, PARAMETERS.idleYearsMax.value)
    ? signalOf('R1', 'unknown', '有待核实的活动记录，核实后再看是否超过一年。', facts.held)
    : signalOf('R1', 'raised', `${dayText(last)}之后超过一年没有开展工作的记录。`, facts.held)
}

/** The latest early notice that is due, in months since the last activity; undefined before the first. */
export function idleNoticeMonth(
  last: Day,
  today: Day,
  { idleNoticeMonths }: Pick<Settings, 'idleNoticeMonths'> = DEFAULT_SETTINGS,
): number | undefined {
  return [...idleNoticeMonths]
    .sort((one, other) => other - one)
    .find((months) => today >= addMonths(last, months))
}
