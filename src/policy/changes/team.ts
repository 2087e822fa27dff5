import type { Day } from '../calendar/day'
import { lastDayOfPeriod } from '../calendar/legal-period'
import { NO_CALENDAR, type NoCalendar, type WorkCalendar } from '../calendar/working-days'
import { cited, notRecorded, type CitedFinding } from '../cited-finding'
import { met, unmet } from '../eligibility/verdicts'
import type { Finding } from '../finding'
import { PARAMETERS } from '../parameters'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

/** A team after somebody left: a warning with a day to restore it by; a project is not put forward meanwhile. */
export interface TeamState {
  readonly finding: Finding
  readonly mayApply: boolean
  /** Only of a team that is too small. */
  readonly restoreBy?: Day | NoCalendar
  /** Whether that day is over; undefined where it cannot be computed. */
  readonly isOverdue?: boolean | undefined
}

/**
 * P16a after the award: `members` are the counted ones (formal, of an accepted kind, without the leader), `since` the
 * day the team fell below the least number. Nothing is decided: the warning asks the unit, an overdue one the officer.
 */
export function teamState(
  team: { readonly members: number | undefined; readonly since: Day },
  today: Day,
  calendar: WorkCalendar,
  { teamRestoreDays }: Pick<Settings, 'teamRestoreDays'> = DEFAULT_SETTINGS,
): TeamState {
  const least = PARAMETERS.teamMembersMin.value
  const { members, since } = team
  if (members === undefined)
    return { finding: notRecorded('请核对团队的正式员工人数。', 'members'), mayApply: false }
  if (members >= least) return { finding: met(`团队有 ${least} 名以上正式员工。`), mayApply: true }
  const restoreBy = lastDayOfPeriod(since, { count: teamRestoreDays, unit: 'day' }, calendar)
  return {
    finding: unmet(`团队只有 ${members} 名正式员工，还差 ${least - members} 名，补足以前不能申报项目。`),
    mayApply: false,
    restoreBy,
    isOverdue: restoreBy === NO_CALENDAR ? undefined : today > restoreBy,
  }
}

export interface NewMember {
  readonly employment?: 'formal' | 'dispatched' | 'intern' | 'other' | undefined
  readonly type?: 'skilled' | 'professional' | 'other' | undefined
}

/** P16b, P16c: whether a new member counts; one who does not may still take part. */
export function memberFindings({ employment, type }: NewMember): readonly CitedFinding[] {
  return [
    cited(
      'changes.memberEmployment',
      'P16b',
      employment === undefined
        ? notRecorded('请填写成员的用工形式。', 'employment')
        : employment === 'formal'
          ? met('是单位的正式员工。')
          : unmet('不是单位的正式员工，不计入团队人数。'),
    ),
    cited(
      'changes.memberType',
      'P16c',
      type === undefined
        ? notRecorded('请选择成员是技能人才还是专业技术人才。', 'type')
        : type === 'other'
          ? unmet('不是技能人才或专业技术人才，不计入团队人数。')
          : met('是技能人才或专业技术人才。'),
    ),
  ]
}
