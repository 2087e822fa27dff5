import { addDays, addYears, dayText } from '../../calendar/day'
import { periodLength } from '../../calendar/period-length'
import { fenToYuanText } from '../../funding/money'
import { PARAMETERS } from '../../parameters'
import { rowsOf } from '../paths'
import { isEmpty } from '../same-value'
import type { FilingValues } from '../values'
import { isDayValue, problemAt, type Placed } from './remark'

/** P32c: 一般不超过 1 年; the last day of exactly one year is the day before the same date. */
export function periodRemarks({ project = {} }: FilingValues): readonly Placed[] {
  const { startsOn, endsOn, longerReason } = project
  if (!isDayValue(startsOn) || !isDayValue(endsOn)) return []
  if (endsOn < startsOn)
    return [problemAt('project', 'endsOn', '「项目结束日期」不能早于「项目开始日期」，请改其中一个日期。')]
  const years = PARAMETERS.projectPeriodMaxYears.value
  const isLonger = endsOn > addDays(addYears(startsOn, years), -1)
  if (!isLonger || !isEmpty(longerReason)) return []
  const message = `建设期${periodLength(startsOn, endsOn)}，超过 ${years} 年，请填写「建设期超过 ${years} 年的理由」，或改短建设期。`
  return [problemAt('project', 'longerReason', message)]
}

/** P29b: every stage lies within the project. */
export function stageRemarks({ plan = {}, project = {} }: FilingValues): readonly Placed[] {
  return rowsOf(plan.stages).flatMap((stage): readonly Placed[] => {
    const { startsOn, endsOn } = stage
    if (!isDayValue(startsOn) || !isDayValue(endsOn)) return []
    const at = (column: string, message: string) => [
      problemAt('plan', `stages/${stage.id}/${column}`, message),
    ]
    if (endsOn < startsOn) return at('endsOn', '「阶段结束」不能早于「阶段开始」，请改其中一个日期。')
    if (isDayValue(project.startsOn) && startsOn < project.startsOn) {
      return at(
        'startsOn',
        `「阶段开始」不能早于项目开始日期（${dayText(project.startsOn)}），请改其中一处。`,
      )
    }
    if (isDayValue(project.endsOn) && endsOn > project.endsOn) {
      return at('endsOn', `「阶段结束」不能晚于项目结束日期（${dayText(project.endsOn)}），请改其中一处。`)
    }
    return []
  })
}

/** P14d: the budget adds up to grant and own money. */
export function budgetRemarks({ funding = {} }: FilingValues): readonly Placed[] {
  const { grantFen, ownFen, budget } = funding
  const amounts = rowsOf(budget).map(({ amountFen }) => amountFen)
  const isComplete = amounts.length > 0 && [grantFen, ownFen, ...amounts].every(Number.isSafeInteger)
  if (!isComplete) return []
  const sum = amounts.reduce<number>((total, fen) => total + Number(fen), 0)
  const whole = Number(grantFen) + Number(ownFen)
  if (sum === whole) return []
  const message = `各项预算合计 ${fenToYuanText(sum)} 元，应等于补助加配套 ${fenToYuanText(whole)} 元。请改其中一处。`
  return [problemAt('funding', 'budget', message)]
}
