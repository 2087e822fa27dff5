import { addDays, addYears, isDay } from '../calendar/day'
import { fenToYuanText } from '../funding/money'
import { PARAMETERS } from '../parameters'
import { rowsOf } from './paths'
import { isBlank } from './same-value'
import { countedMembers, identityOf } from './team'
import type { FilingValues, Problem, Row, SectionValues } from './values'

/** What only several answers of the combined application together can show. */
export function combinedProblems(values: FilingValues): readonly Problem[] {
  const { leader = {}, team = {}, project = {}, plan = {}, funding = {} } = values
  return [
    ...teamProblems(rowsOf(team.members), leader),
    ...periodProblems(project),
    ...stageProblems(rowsOf(plan.stages), project),
    ...budgetProblems(funding),
  ]
}

function teamProblems(members: readonly Row[], leader: SectionValues): readonly Problem[] {
  const at = (row: Row, message: string): Problem => ({
    section: 'team',
    path: `members/${row.id}/idNumber`,
    message,
  })
  const identities = members.map(identityOf)
  const perRow = members.flatMap((row, index) => {
    const identity = identities[index]
    if (identity === undefined) return []
    if (identity === identityOf(leader)) return [at(row, '领办人不计入团队成员，请删除这一行。')]
    const first = identities.indexOf(identity)
    return first < index ? [at(row, `与第 ${first + 1} 行是同一人，请删除其中一行。`)] : []
  })
  return [...perRow, ...teamSizeProblem(members, leader)]
}

/** P16: told only once there are rows enough, since too few rows are told by the list itself. */
function teamSizeProblem(members: readonly Row[], leader: SectionValues): readonly Problem[] {
  const min = PARAMETERS.teamMembersMin.value
  const counted = countedMembers(members, leader).length
  if (members.length < min || counted >= min) return []
  const message = `除领办人外，正式员工应有 ${min} 名以上，现在计入 ${counted} 名。劳务派遣、实习人员不计入，请再添加 ${min - counted} 名正式员工。`
  return [{ section: 'team', path: 'members', message }]
}

/** P32c: 一般不超过 1 年; the last day of exactly one year is the day before the same date. */
function periodProblems({ startsOn, endsOn, longerReason }: SectionValues): readonly Problem[] {
  if (!isDayValue(startsOn) || !isDayValue(endsOn)) return []
  if (endsOn < startsOn) {
    return [{ section: 'project', path: 'endsOn', message: '「项目结束日期」不能早于「项目开始日期」。' }]
  }
  const years = PARAMETERS.projectPeriodMaxYears.value
  const isLonger = endsOn > addDays(addYears(startsOn, years), -1)
  if (!isLonger || !isBlank(longerReason)) return []
  const message = `建设期超过 ${years} 年，请填写「建设期超过 ${years} 年的理由」，或改短建设期。`
  return [{ section: 'project', path: 'longerReason', message }]
}

function stageProblems(stages: readonly Row[], project: SectionValues): readonly Problem[] {
  return stages.flatMap((stage, index): readonly Problem[] => {
    const { startsOn, endsOn } = stage
    if (!isDayValue(startsOn) || !isDayValue(endsOn)) return []
    const at = (columnId: string, message: string): readonly Problem[] => [
      { section: 'plan', path: `stages/${stage.id}/${columnId}`, message: `第 ${index + 1} 行：${message}` },
    ]
    if (endsOn < startsOn) return at('endsOn', '「阶段结束」不能早于「阶段开始」。')
    if (isDayValue(project.startsOn) && startsOn < project.startsOn) {
      return at('startsOn', '「阶段开始」不能早于项目开始日期。')
    }
    if (isDayValue(project.endsOn) && endsOn > project.endsOn) {
      return at('endsOn', '「阶段结束」不能晚于项目结束日期。')
    }
    return []
  })
}

function budgetProblems({ grantFen, ownFen, budget }: SectionValues): readonly Problem[] {
  const amounts = rowsOf(budget).map(({ amountFen }) => amountFen)
  const isComplete = amounts.length > 0 && [grantFen, ownFen, ...amounts].every(Number.isSafeInteger)
  if (!isComplete) return []
  const sum = amounts.reduce<number>((total, fen) => total + Number(fen), 0)
  const whole = Number(grantFen) + Number(ownFen)
  if (sum === whole) return []
  const message = `各项预算合计 ${fenToYuanText(sum)} 元，应等于补助加配套 ${fenToYuanText(whole)} 元。请改其中一处。`
  return [{ section: 'funding', path: 'budget', message }]
}

function isDayValue(value: unknown): value is string {
  return typeof value === 'string' && isDay(value)
}
