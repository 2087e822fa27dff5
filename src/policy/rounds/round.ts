import type { Finding } from '../finding'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { quotaCeiling, type QuotaSettings, type RoundKind } from './quota'

/** 一次评选 of workshops or of projects, as its notice sets it (P25b). */
export interface Round {
  readonly kind: RoundKind
  /** 年度: stated by the notice, never derived from the day something was clicked. */
  readonly programmeYear: number
  readonly noticeRef: string
  readonly opens: string
  readonly closes: string
  readonly quota: number
}

/** A round outside the cycle: a person gives the reason, another approves. */
export interface Override {
  readonly reason: string
  readonly decidedBy: string
  readonly approvedBy: string
}

/** Why a round may not be planned so. `overridable`: two persons may decide otherwise. */
export interface RoundProblem {
  readonly field: 'noticeRef' | 'programmeYear' | 'closes' | 'quota'
  readonly message: string
  readonly overridable: boolean
}

export type CycleSettings = Pick<Settings, 'workshopCycleYears' | 'workshopCycleParity'>
type PlanSettings = CycleSettings & QuotaSettings

/** The years from one workshop round to the next: never fewer than the text says (P30a). */
export function workshopCycle(settings: CycleSettings = DEFAULT_SETTINGS): number {
  return Math.max(PARAMETERS.workshopCycleYears.value, settings.workshopCycleYears)
}

/**
 * Everything against planning a round (P25b, P30, P32a, P32b). `held` are the other rounds planned or
 * held so far, of both kinds. A complete override lifts what the cycle says; nothing lifts a quota.
 */
export function roundProblems(
  plan: Round,
  held: readonly Round[],
  settings: PlanSettings = DEFAULT_SETTINGS,
  override?: Override,
): readonly RoundProblem[] {
  const problems = [
    ...noticeProblems(plan),
    ...quotaProblems(plan, settings),
    ...cycleProblems(plan, held, settings),
  ]
  return isComplete(override) ? problems.filter(({ overridable }) => !overridable) : problems
}

function noticeProblems({ noticeRef, opens, closes }: Round): readonly RoundProblem[] {
  const problems: RoundProblem[] = []
  if (noticeRef.trim() === '') problems.push(hard('noticeRef', '评选要有评选通知。'))
  if (closes <= opens) problems.push(hard('closes', '截止时间应晚于开始时间。'))
  return problems
}

function quotaProblems({ kind, quota }: Round, settings: QuotaSettings): readonly RoundProblem[] {
  const ceiling = quotaCeiling(kind, settings)
  if (quota >= 0 && quota <= ceiling) return []
  return [
    hard(
      'quota',
      kind === 'workshop' ? `工作室名额不超过 ${ceiling} 家。` : `建设项目名额不超过 ${ceiling} 个。`,
    ),
  ]
}

function cycleProblems(
  plan: Round,
  held: readonly Round[],
  settings: CycleSettings,
): readonly RoundProblem[] {
  if (plan.kind === 'project')
    return wasRoundHeld('project', plan.programmeYear, held)
      ? [soft('programmeYear', `建设项目每年评选一次，${plan.programmeYear} 年度已有评选。`)]
      : []
  const years = workshopCycle(settings)
  const near = held.find(
    ({ kind, programmeYear }) => kind === 'workshop' && Math.abs(programmeYear - plan.programmeYear) < years,
  )
  const parity = workshopParity(plan.programmeYear, held, settings)
  return [
    ...(near === undefined
      ? []
      : [soft('programmeYear', `工作室每 ${years} 年评选一次，${near.programmeYear} 年度已有评选。`)]),
    ...(parity.outcome === 'unmet' ? [soft('programmeYear', parity.reason)] : []),
  ]
}

/**
 * even or odd years. The text does not say (P30a): the first round sets it, which a person decides; a skipped
 * cycle may then begin anew in any later year, unless the bureau has named the years.
 */
export function workshopParity(
  programmeYear: number,
  held: readonly Round[],
  settings: CycleSettings = DEFAULT_SETTINGS,
): Finding {
  const wanted = settings.workshopCycleParity
  if (wanted === 'firstRound')
    return held.some(({ kind }) => kind === 'workshop')
      ? { outcome: 'met', reason: '评选年度由第一次评选确定。' }
      : { outcome: 'discretion', reason: '这是第一次评选，评选年度由此确定。' }
  const isEven = programmeYear % 2 === 0
  return isEven === (wanted === 'even')
    ? { outcome: 'met', reason: '年度符合评选年份。' }
    : { outcome: 'unmet', reason: `工作室在${wanted === 'even' ? '双' : '单'}数年评选。` }
}

/** whether a round of this kind belongs to the year; a year without one is not counted for P51, P52. */
export function wasRoundHeld(kind: RoundKind, programmeYear: number, rounds: readonly Round[]): boolean {
  return rounds.some((round) => round.kind === kind && round.programmeYear === programmeYear)
}

/**
 * How many a round may select (P30b, P32b). Places of a skipped cycle do not accumulate; a supplementary
 * project round shares the year's places with the one before: `selectedElsewhere` counts what the other rounds
 * of the same kind and year have on their lists.
 */
export function placesOf(
  round: Pick<Round, 'kind' | 'quota'>,
  selectedElsewhere: number,
  settings: QuotaSettings = DEFAULT_SETTINGS,
): number {
  const ceiling = quotaCeiling(round.kind, settings)
  const left = round.kind === 'project' ? ceiling - selectedElsewhere : ceiling
  return Math.max(0, Math.min(round.quota, left))
}

function isComplete(override: Override | undefined): boolean {
  if (override === undefined) return false
  const { reason, decidedBy, approvedBy } = override
  return reason.trim() !== '' && approvedBy !== '' && approvedBy !== decidedBy
}

function hard(field: RoundProblem['field'], message: string): RoundProblem {
  return { field, message, overridable: false }
}

function soft(field: RoundProblem['field'], message: string): RoundProblem {
  return { field, message, overridable: true }
}
