import type { Basis, ClauseId } from './cite'
import type { RulePackId } from './rule-pack'

/** A number, period, amount or fixed wording that rules use; formulas hold none of their own. */
export interface Parameter<Value> {
  readonly value: Value
  /** The edition of the measure it is in force from; the text gives no dates. */
  readonly from: RulePackId
  readonly cite: Basis
  /** Our reading, not the words of the text: shown with `NOT_POLICY_LABEL`, to be confirmed by the bureau. */
  readonly reading?: true
}

const stated = <Value>(value: Value, clause: ClauseId, from: RulePackId = 'daxing-2'): Parameter<Value> => ({
  value,
  from,
  cite: { kind: 'text', clause },
})
/** A reading of words of the text that leave more than one meaning open. */
const read = <Value>(value: Value, clause: ClauseId): Parameter<Value> => ({
  ...stated(value, clause),
  reading: true,
})
/** Something the text does not say at all. */
const ours = <Value>(value: Value, note: string): Parameter<Value> => ({
  value,
  from: 'daxing-2',
  cite: { kind: 'ours', note },
  reading: true,
})

/** 以上, 以内 and 不超过 include the number; 超过 excludes it (民法典 1259, by analogy). */
export const PARAMETERS = {
  titleName: stated('大兴区技能大师工作室', 'P28b'),

  workshopQuota: stated(3, 'P30b'),
  workshopCycleYears: stated(2, 'P30a'),
  projectQuota: stated(10, 'P32b'),
  projectCycleYears: stated(1, 'P32a'),
  projectPeriodMaxYears: stated(1, 'P32c'),
  teamMembersMin: stated(3, 'P16a'),
  /** Old edition only: years between title and first project. */
  titleAgeForProjectYears: stated(2, 'P62', 'daxing-1'),

  publicityWorkingDays: stated(5, 'P27b'),
  publicityCountsStartDay: ours(false, '公示当日不计入（参照民法典第二百零一条）'),
  publicityEndsAt: ours('24:00', '公示期在最后一个工作日的 24:00 届满'),
  objectionAnswerWorkingDays: ours(10, '答复异议的期限，只作提示'),
  correctionWorkingDays: ours(5, '退回补正的默认期限，经办人可以改'),

  grantCapFen: stated(5_000_000, 'P42'),
  cityBonusFen: stated(5_000_000, 'P40b'),
  nationalBonusFen: stated(10_000_000, 'P41'),

  /** 12月末 read as the last calendar day, 24:00; no roll-over when it is a rest day. */
  annualReportDue: read('12-31', 'P47a'),
  annualReportOpens: ours('12-01', '年度报告开始填报的日子'),
  annualReportCreated: ours('10-01', '为当时有称号的工作室建立年度报告的日子'),

  idleYearsMax: stated(1, 'P49'),
  yearsNotApplied: stated(2, 'P51'),
  yearsNotSelected: stated(5, 'P52'),
  waitAfterRevocationYears: ours(0, '取消称号后再次申报的等待年限'),
} as const

export type ParameterId = keyof typeof PARAMETERS
