import type { ClauseId } from '../cite'

/** One thing the text says has changed between the editions. */
export interface EditionDifference {
  readonly clause: ClauseId
  readonly before: string
  /** The text does not say how it was: concluded from what it says is new. */
  readonly isInferred?: true
  readonly after: string
  /** What it changes in this program. */
  readonly effect: string
  /** The rules that carry it; none where it is no condition. */
  readonly rules: readonly string[]
}

/** The four differences of 七; the first has two parts. What the text gives no figure for has no rule. */
export const RULE_PACK_DIFFERENCES: readonly EditionDifference[] = [
  {
    clause: 'P61a',
    before: '没有提到战略性新兴产业。',
    isInferred: true,
    after: '覆盖范围扩大至战略性新兴产业。',
    effect: '可以登记，供统计和查找；不是申报条件。',
    rules: [],
  },
  {
    clause: 'P61b',
    before: '没有列入大典和新职业的职业（工种），不能申请。',
    isInferred: true,
    after: '没有列入的也可以申请，看实操经验和技艺。',
    effect: '按更新前核对为不符合，按更新后由评审认定。',
    rules: ['master.listedOnly', 'master.experience'],
  },
  {
    clause: 'P62',
    before: '挂牌满两年才能申报建设项目。',
    after: '取消了这项限制。',
    effect: '昨天挂牌的，按更新前不符合，按更新后可以申报。',
    rules: ['project.titleAge'],
  },
  {
    clause: 'P63',
    before: '原文没有写以前多久可以申报一次。',
    isInferred: true,
    after: '挂牌后每年都可以申报建设项目，并优化资金配比。',
    effect: '连续两年申报都受理；“资金配比”没有数字，不设规则。',
    rules: [],
  },
  {
    clause: 'P64',
    before: '领办人参评“新国门”领军人才，直接入选。',
    after: '改为优先推荐。',
    effect: '只生成推荐，由人决定；没有任何自动入选。',
    rules: [],
  },
]
