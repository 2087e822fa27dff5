import type { Basis, ClauseId } from './cite'
import type { RulePackId } from './rule-pack'

/**
 * A number, period, amount or fixed wording of the text that rules use; formulas hold none of their own.
 * What the text leaves open is not here but in `settings/settings.ts`.
 */
export interface Parameter<Value> {
  readonly value: Value
  /** The edition of the measure it is in force from; the text gives no dates. */
  readonly from: RulePackId
  readonly cite: Basis
}

const stated = <Value>(value: Value, clause: ClauseId, from: RulePackId = 'daxing-2'): Parameter<Value> => ({
  value,
  from,
  cite: { kind: 'text', clause },
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

  grantCapFen: stated(5_000_000, 'P42'),
  cityBonusFen: stated(5_000_000, 'P40b'),
  nationalBonusFen: stated(10_000_000, 'P41'),

  idleYearsMax: stated(1, 'P49'),
  yearsNotApplied: stated(2, 'P51'),
  yearsNotSelected: stated(5, 'P52'),
} as const

export type ParameterId = keyof typeof PARAMETERS
