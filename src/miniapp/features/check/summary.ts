import { sortFindings, type Assessment } from '#policy'

export interface Summary {
  readonly tone: 'pass' | 'wait' | 'stop'
  readonly title: string
  readonly body: string
}

/** What the result says in one sentence; it never says 符合 for what a person has to judge. */
export function summaryOf(assessment: Assessment): Summary {
  const { gaps, judged } = sortFindings(assessment)
  const unmet = gaps.filter((finding) => finding.outcome === 'unmet').length
  const unknown = gaps.length - unmet
  const judgement = judged.length === 0 ? '' : `另有 ${judged.length} 项由专家评审或经办人员认定。`
  if (unmet > 0) {
    const rest = unknown === 0 ? '' : `，${unknown} 项还不清楚`
    return {
      tone: 'stop',
      title: `有 ${unmet} 项还不符合${rest}`,
      body: `下面写了每一项怎么补。${judgement}`,
    }
  }
  if (unknown > 0)
    return { tone: 'wait', title: `有 ${unknown} 项还不清楚`, body: `弄清后可以回来改答案。${judgement}` }
  return {
    tone: 'pass',
    title: '没有发现不符合的条件',
    body: `可以开始申报。${judgement}自测结果不代替评审。`,
  }
}
