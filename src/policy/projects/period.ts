import { addDays, addYears, dayText, type Day } from '../calendar/day'
import { notRecorded } from '../cited-finding'
import { discretion, met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

export interface ProjectPeriod {
  readonly startsOn: Day
  readonly endsOn: Day
}

/** A longer period: the reason the unit gives, and whether the bureau has approved it. */
export interface LongerPeriod {
  readonly reason: string
  readonly isApproved: boolean
}

/** The last day a period may have without a reason: one year less a day (P32c). */
export function latestEnd(startsOn: Day): Day {
  return addDays(addYears(startsOn, PARAMETERS.projectPeriodMaxYears.value), -1)
}

/** P32c: a year is in order; 「一般」: longer needs a reason, and the bureau approves it. */
export function periodFinding({ startsOn, endsOn }: ProjectPeriod, longer?: LongerPeriod): Finding {
  if (endsOn < startsOn) return unmet('建设期的结束日期早于开始日期。')
  const latest = latestEnd(startsOn)
  if (endsOn <= latest) return met('建设期不超过一年。')
  if (longer === undefined || longer.reason.trim() === '')
    return notRecorded(`建设期超过一年，请写明理由，或在 ${dayText(latest)}以前结束。`, 'reason')
  return longer.isApproved
    ? met('建设期超过一年，理由已经批准。')
    : discretion('建设期超过一年，由区人力资源社会保障局批准。')
}

/** P29b, P32c: the start stands in the plan book; by the setting not before the day the project was decided. */
export function startFinding(
  startsOn: Day,
  decidedOn: Day,
  { projectStartsAfterDecision }: Pick<Settings, 'projectStartsAfterDecision'> = DEFAULT_SETTINGS,
): Finding {
  return projectStartsAfterDecision && startsOn < decidedOn
    ? unmet(`开始日期早于评审确定日 ${dayText(decidedOn)}。`)
    : met('开始日期符合要求。')
}

/** P32c: an extension is asked for before the period has ended, with a reason; who grants it is the bureau. */
export function extensionFinding(
  period: ProjectPeriod,
  asked: { readonly on: Day; readonly endsOn: Day; readonly reason: string },
): Finding {
  if (asked.on > period.endsOn) return unmet('建设期已经结束，不能再申请延期。')
  if (asked.endsOn <= period.endsOn) return unmet('延期后的结束日期应晚于原来的结束日期。')
  if (asked.reason.trim() === '') return notRecorded('请写明延期的理由。', 'reason')
  return discretion('延期由区人力资源社会保障局批准。')
}

export interface ProjectEnd extends ProjectPeriod {
  /** The day an early completion was filed. */
  readonly finishedEarlyOn?: Day | undefined
}

/** The last day of a project's work: its planned end, or the day its early completion was filed. */
export function lastDayOf({ endsOn, finishedEarlyOn }: ProjectEnd): Day {
  return finishedEarlyOn !== undefined && finishedEarlyOn < endsOn ? finishedEarlyOn : endsOn
}

/** P43a: whether a project has ended: its last day is over (24:00), or its early completion was filed. */
export function hasEnded(project: ProjectEnd, today: Day): boolean {
  if (project.finishedEarlyOn !== undefined && project.finishedEarlyOn <= today) return true
  return today > project.endsOn
}

/**
 * P32a, P51: whether a titled workshop may put forward another project while one runs. The text is silent: by
 * default the new one starts after the other has ended; where they overlap a person decides, unless the setting does.
 */
export function overlapFinding(
  next: ProjectPeriod,
  others: readonly ProjectEnd[],
  today: Day,
  { overlappingProjects }: Pick<Settings, 'overlappingProjects'> = DEFAULT_SETTINGS,
): Finding {
  const running = others.filter((other) => !hasEnded(other, today))
  const overlaps = others.some((other) => next.startsOn <= lastDayOf(other) && other.startsOn <= next.endsOn)
  switch (overlappingProjects) {
    case 'allowed':
      return met('可以同时进行。')
    case 'refused':
      return running.length > 0 ? unmet('前一个项目还在进行，不能申报下一个。') : met('没有正在进行的项目。')
    default:
      return overlaps
        ? discretion('与前一个项目的建设期重叠，能否申报由区人力资源社会保障局认定。')
        : met('在前一个项目结束以后开始。')
  }
}
