import { dayText, isDay } from './calendar/day'
import type { Finding } from './finding'

/** Which edition of the measure a round is held under; a submitted application keeps its own for good. */
export type RulePackId = 'daxing-1' | 'daxing-2'

export interface RulePack {
  readonly id: RulePackId
  readonly title: string
  /** What the text says it rests on (P1b). */
  readonly legalBasis: readonly string[]
  /** What the source does not say about this edition. */
  readonly note: string
}

/** The effective dates are not in the source: the bureau confirms them when it opens a round. */
export const RULE_PACKS: Readonly<Record<RulePackId, RulePack>> = {
  'daxing-1': {
    id: 'daxing-1',
    title: '更新前的《大兴区技能大师工作室建设管理办法》',
    legalBasis: [],
    note: '没有取得原文，只按政策解读第七部分列出的新旧差异推定。',
  },
  'daxing-2': {
    id: 'daxing-2',
    title: '更新后的《大兴区技能大师工作室建设管理办法》',
    legalBasis: [
      '《北京市人力资源和社会保障局北京市财政局关于印发〈北京市技能大师工作室建设管理办法〉的通知》（京人社能发〔2023〕3号）',
    ],
    note: '依据政策解读，不是办法原文；施行日期由区人力资源社会保障局确认。',
  },
}

export const CURRENT_RULE_PACK: RulePackId = 'daxing-2'

/**
 * P1c: whether an edition may be put in force. The source names no day, so it is `unknown` until an officer has
 * confirmed one (`YYYY-MM-DD`; the setting `measureEffectiveFrom`, empty until then).
 */
export function mayActivate(pack: RulePackId, effectiveFrom: string): Finding {
  const { title } = RULE_PACKS[pack]
  return isDay(effectiveFrom)
    ? { outcome: 'met', reason: `${title}自${dayText(effectiveFrom)}起施行，已经确认。` }
    : { outcome: 'unknown', reason: `${title}的施行日期还没有确认，不能启用。` }
}
