import { dayText, type Day } from '../calendar/day'
import { addWorkingDays, NO_CALENDAR, NO_CALENDAR_TEXT, type WorkCalendar } from '../calendar/working-days'
import { transition } from '../lifecycle/transition'
import { WORKSHOP_TITLE, type TitleState } from '../lifecycle/workshop-title'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { missingEvidence, TRIGGERS, type TriggerId } from './triggers'

/** A case file (取消称号审核) as it lies before the person who decides. */
export interface CaseFile {
  readonly triggers: readonly TriggerId[]
  readonly preparedBy: string
  /** The day the notice to the unit was delivered. */
  readonly notifiedOn?: Day | undefined
  readonly repliedOn?: Day | undefined
  /** Written warning, where the bureau warns first (R2). */
  readonly warnedOn?: Day | undefined
  /** The period for setting right is over, where the bureau gives one (R9, R10). */
  readonly rectificationEndedOn?: Day | undefined
  readonly evidence: readonly string[]
}

export interface DecisionDraft {
  readonly approvedBy: string
  readonly decidedOn: Day
  readonly effectiveOn?: Day | undefined
  readonly documentNo: string
  /** The reason code. */
  readonly reason?: TriggerId | undefined
}

const DECIDED: unique symbol = Symbol('decided by a person')

/** A person's decision to cancel a title: made by `decideRevocation` alone, the only thing that ends a title (P60a). */
export interface RevocationDecision {
  readonly [DECIDED]: true
  readonly preparedBy: string
  readonly approvedBy: string
  readonly decidedOn: Day
  readonly effectiveOn: Day
  readonly reason: TriggerId
  /** What the public register shows besides the date. */
  readonly category: string
  readonly documentNo: string
}

export type DecidedCase =
  | { readonly ok: true; readonly decision: RevocationDecision }
  | { readonly ok: false; readonly problems: readonly string[] }

export type CaseSettings = Pick<Settings, 'caseReplyWorkingDays' | 'warnsFirst' | 'usesRectification'>

/** The common rules of all triggers: another person, notice and reply, evidence, date, reason and document (P48, P60a). */
export function decideRevocation(
  file: CaseFile,
  draft: DecisionDraft,
  calendar: WorkCalendar,
  settings: CaseSettings = DEFAULT_SETTINGS,
): DecidedCase {
  const { approvedBy, decidedOn, effectiveOn, reason } = draft
  const documentNo = draft.documentNo.trim()
  const problems = [
    ...(approvedBy === file.preparedBy ? ['经办和决定不能是同一个人。'] : []),
    ...(documentNo === '' ? ['没有决定文件的文号。'] : []),
    ...(effectiveOn === undefined ? ['没有生效日期。'] : []),
    ...(effectiveOn !== undefined && effectiveOn < decidedOn ? ['生效日期不能早于决定日期。'] : []),
    ...(reason === undefined || !file.triggers.includes(reason) ? ['没有写明依据案卷中的哪一种情形。'] : []),
    ...hearingProblems(file, decidedOn, calendar, settings),
    ...file.triggers.flatMap((id) => pathProblems(id, file, decidedOn, settings)),
  ]
  if (problems.length > 0 || effectiveOn === undefined || reason === undefined) return { ok: false, problems }
  const { category } = TRIGGERS[reason]
  return {
    ok: true,
    decision: {
      [DECIDED]: true,
      preparedBy: file.preparedBy,
      approvedBy,
      decidedOn,
      effectiveOn,
      reason,
      category,
      documentNo,
    },
  }
}

function hearingProblems(
  { notifiedOn, repliedOn }: CaseFile,
  decidedOn: Day,
  calendar: WorkCalendar,
  { caseReplyWorkingDays }: CaseSettings,
): readonly string[] {
  if (notifiedOn === undefined) return ['还没有告知单位。']
  if (repliedOn !== undefined && repliedOn <= decidedOn) return []
  const due = addWorkingDays(notifiedOn, caseReplyWorkingDays, calendar)
  if (due === NO_CALENDAR) return [`答复期限${NO_CALENDAR_TEXT}后才能计算。`]
  return decidedOn > due ? [] : [`单位可以在${dayText(due)} 24:00 前答复，期限未到。`]
}

function pathProblems(
  id: TriggerId,
  { evidence, warnedOn, rectificationEndedOn }: CaseFile,
  decidedOn: Day,
  settings: CaseSettings,
): readonly string[] {
  const problems = missingEvidence(id, evidence).map((each) => `缺少${each}。`)
  if (id === 'R2' && settings.warnsFirst && !(warnedOn !== undefined && warnedOn <= decidedOn))
    problems.push('还没有书面提醒。')
  const isRectified = rectificationEndedOn !== undefined && rectificationEndedOn <= decidedOn
  if ((id === 'R9' || id === 'R10') && settings.usesRectification && !isRectified)
    problems.push('整改期还没有结束。')
  return problems
}

/** The state of a title after a decision; undefined where the table has no such step. Signals have no way in here. */
export function titleAfter(state: TitleState, decision: RevocationDecision): TitleState | undefined {
  return decision[DECIDED] ? transition(WORKSHOP_TITLE, state, 'revoke')?.to : undefined
}
