import type { ClauseId } from '../cite'

/** Sentences that no machine rule can carry, or only in part, and why; the trace prints the reason in its row. */
export const UNRULED: Readonly<Partial<Record<ClauseId, string>>> = {
  P1a: '说明办法的目的，没有可以核对的条件。',
  P13a: '“高度重视”没有可以核对的事实：规则只提醒由评审看材料认定，五项制度是否齐全另行核对。',
  P44c: '“发挥社会效益”没有量化标准，只在年度报告里填写，由人看。',
  P61a: '说明政策覆盖到战略性新兴产业，不是申报条件。',
}
