import { addDays, addYears, type Day } from '../calendar/day'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import type { FilingOutcome, ProjectFiling, ProjectRound, WorkshopHistory } from './history'

/** The four marks of the ledger, and two for what is not settled yet: the window is open, or the result is. */
export type LedgerMark =
  'notCounted' | 'notApplied' | 'appliedSelected' | 'appliedNotSelected' | 'appliedUndecided' | 'windowOpen'

export type LedgerCause =
  | FilingOutcome
  | 'noRound'
  | 'noRoundYet'
  | 'titleNotLive'
  | 'beforeCounting'
  | 'effectiveDateUnknown'
  | 'oldRule'
  | 'suspended'
  | 'exempted'
  | 'windowOpen'
  | 'noFiling'

interface CauseRow {
  readonly mark: LedgerMark
  /** `officer`: proposed, for a person to confirm. */
  readonly by: 'system' | 'officer'
  readonly text: string
}

const row = (mark: LedgerMark, text: string, by: CauseRow['by'] = 'system'): CauseRow => ({ mark, by, text })

/** What happened in a year → its mark (definitions.md 5.5). */
const CAUSES: Readonly<Record<LedgerCause, CauseRow>> = {
  noRound: row('notCounted', '当年没有组织建设项目评选，不计'),
  titleNotLive: row('notCounted', '申报期内没有有效称号，不计'),
  beforeCounting: row('notCounted', '在起算日之前，不计'),
  effectiveDateUnknown: row('notCounted', '办法施行日期尚未确认，原有称号暂不计'),
  oldRule: row('notCounted', '按原办法挂牌未满两年不能申报，不计'),
  suspended: row('notCounted', '申报期内一直被暂停，不计', 'officer'),
  exempted: row('notCounted', '经办人员已认定免计', 'officer'),
  noFiling: row('notApplied', '没有申报'),
  draft: row('notApplied', '只有草稿，没有提交'),
  withdrawnBeforeClose: row('notApplied', '截止前已撤回'),
  selected: row('appliedSelected', '已申报，入选'),
  notSelected: row('appliedNotSelected', '已申报，未入选'),
  reserve: row('appliedNotSelected', '已申报，列为候补，未入选'),
  withdrawnAfterClose: row('appliedNotSelected', '已申报，截止后撤回'),
  rejected: row('appliedNotSelected', '已申报，形式审查未通过', 'officer'),
  returnedUnanswered: row('appliedNotSelected', '已申报，退回补正后没有再报', 'officer'),
  objectionUpheld: row('appliedNotSelected', '已申报，入选后公示异议成立'),
  undecided: row('appliedUndecided', '已申报，结果未定'),
  windowOpen: row('windowOpen', '申报期未结束'),
  noRoundYet: row('windowOpen', '当年评选尚未开始'),
}

/** One year of one workshop. */
export interface LedgerCell {
  readonly programmeYear: number
  readonly mark: LedgerMark
  readonly cause: LedgerCause
  readonly by: 'system' | 'officer'
  /** Why this mark, as people read it. */
  readonly why: string
  /** The day the window closed for this workshop; null without a round. */
  readonly closedOn: Day | null
  /** The title was awarded in this programme year. */
  readonly isAwardYear: boolean
}

export type LedgerSettings = Pick<
  Settings,
  'rejectedCountsAs' | 'unansweredReturnCountsAs' | 'legacyCountsFrom' | 'measureEffectiveFrom'
>

/** The strongest mark wins where a year had a supplementary round. */
const STRENGTH: readonly LedgerMark[] = [
  'notCounted',
  'notApplied',
  'windowOpen',
  'appliedNotSelected',
  'appliedUndecided',
  'appliedSelected',
]

/** P51, P52: the yearly ledger of one workshop, from the year of its award to the year it is today. */
export function ledgerOf(
  history: WorkshopHistory,
  rounds: readonly ProjectRound[],
  today: Day,
  settings: LedgerSettings = DEFAULT_SETTINGS,
): readonly LedgerCell[] {
  const begun = rounds.filter(({ opensOn }) => opensOn <= today)
  const last = Math.max(Number(today.slice(0, 4)), ...begun.map(({ programmeYear }) => programmeYear))
  const cells: LedgerCell[] = []
  for (let year = history.programmeYear; year <= last; year += 1) {
    const ofYear = begun.filter(({ programmeYear }) => programmeYear === year)
    const found = ofYear.map((round) => {
      const cause = causeOf(history, round, today, settings)
      return cell(history, year, cause, closeOf(history, round), settings)
    })
    cells.push(strongestOf(found) ?? withoutRound(history, year, today, settings))
  }
  return cells
}

/** An application that failed while a supplementary round is still open has no result for the year yet. */
function strongestOf(cells: readonly LedgerCell[]): LedgerCell | undefined {
  const has = (mark: LedgerMark) => cells.find((each) => each.mark === mark)
  const failed = has('appliedNotSelected')
  if (failed !== undefined && has('windowOpen') !== undefined && has('appliedSelected') === undefined)
    return { ...failed, mark: 'appliedUndecided', cause: 'undecided', why: CAUSES.undecided.text }
  return [...cells].sort((one, other) => STRENGTH.indexOf(other.mark) - STRENGTH.indexOf(one.mark))[0]
}

/** A year is without a round only when it is over: until then one may still be called. */
function withoutRound(
  history: WorkshopHistory,
  year: number,
  today: Day,
  settings: LedgerSettings,
): LedgerCell {
  return cell(history, year, year < Number(today.slice(0, 4)) ? 'noRound' : 'noRoundYet', null, settings)
}

function cell(
  history: WorkshopHistory,
  programmeYear: number,
  cause: LedgerCause,
  closedOn: Day | null,
  settings: LedgerSettings,
): LedgerCell {
  const { mark, by, text } = CAUSES[cause]
  const isTakenAsNone =
    (cause === 'rejected' && settings.rejectedCountsAs === 'notApplied') ||
    (cause === 'returnedUnanswered' && settings.unansweredReturnCountsAs === 'notApplied')
  const exemption = history.exemptions.find((each) => each.programmeYear === programmeYear)
  return {
    programmeYear,
    mark: isTakenAsNone ? 'notApplied' : mark,
    cause,
    by,
    why: cause === 'exempted' && exemption !== undefined ? `${text}：${exemption.reason}` : text,
    closedOn,
    isAwardYear: programmeYear === history.programmeYear,
  }
}

function closeOf(history: WorkshopHistory, round: ProjectRound): Day {
  const later = history.extensions
    .filter(({ roundId }) => roundId === round.id)
    .map(({ closesOn }) => closesOn)
  return [round.closesOn, ...later].sort().at(-1) ?? round.closesOn
}

function causeOf(
  history: WorkshopHistory,
  round: ProjectRound,
  today: Day,
  settings: LedgerSettings,
): LedgerCause {
  if (history.exemptions.some(({ programmeYear }) => programmeYear === round.programmeYear)) return 'exempted'
  const filing = filingOf(history, round)
  const closesOn = closeOf(history, round)
  const outside = notCountedBecause(history, round, closesOn, filing?.isParallel === true, settings)
  if (outside !== undefined) return outside
  if (today <= closesOn) return 'windowOpen'
  const isFiled = filing !== undefined && CAUSES[filing.outcome].mark !== 'notApplied'
  if (isFiled) return filing.outcome
  if (isSuspendedThrough(history, round.opensOn, closesOn)) return 'suspended'
  return filing?.outcome ?? 'noFiling'
}

/** The filing that says most, where a workshop filed more than one in a round. */
function filingOf(history: WorkshopHistory, round: ProjectRound): ProjectFiling | undefined {
  const strength = ({ outcome }: ProjectFiling) => STRENGTH.indexOf(CAUSES[outcome].mark)
  return history.filings
    .filter(({ roundId }) => roundId === round.id)
    .sort((one, other) => strength(other) - strength(one))[0]
}

/** Whether the round is outside the count altogether: before the award, after the end, or before counting began. */
function notCountedBecause(
  history: WorkshopHistory,
  round: ProjectRound,
  closesOn: Day,
  isParallel: boolean,
  settings: LedgerSettings,
): LedgerCause | undefined {
  const { awardedOn, endedOn } = history
  const isAwardYear = round.programmeYear === history.programmeYear
  const isOfAward = isParallel && isAwardYear
  if (round.opensOn <= awardedOn && !isOfAward) return 'titleNotLive'
  if (endedOn !== undefined && endedOn <= closesOn) return 'titleNotLive'
  if (history.isLegacy === true && settings.legacyCountsFrom === 'later') {
    if (settings.measureEffectiveFrom === '') return 'effectiveDateUnknown'
    if (round.opensOn < settings.measureEffectiveFrom) return 'beforeCounting'
  }
  const mayApplyFrom = addYears(awardedOn, PARAMETERS.titleAgeForProjectYears.value)
  if (round.rulePack === 'daxing-1' && !isOfAward && mayApplyFrom > closesOn) return 'oldRule'
  return undefined
}

/** Whether suspensions, one or several without a gap, cover the whole window. */
function isSuspendedThrough({ suspensions }: WorkshopHistory, opensOn: Day, closesOn: Day): boolean {
  let free = opensOn
  for (const { from, to } of [...suspensions].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    if (from > free) continue
    if (to === undefined) return true
    if (to >= free) free = addDays(to, 1)
  }
  return free > closesOn
}
