import type { Clause } from './text/clauses'
import { CLAUSES } from './text/clauses'

/** The legal terms: the English name used in code, the Chinese term used everywhere people read. */
export const GLOSSARY = {
  Workshop: '技能大师工作室',
  Master: '技能大师',
  Leader: '领办人',
  Unit: '所在单位',
  Site: '分厂／分公司',
  Team: '团队',
  Occupation: '职业（工种）',
  Project: '建设项目',
  ProjectPlan: '计划书',
  Round: '评选',
  CallNotice: '评选通知',
  Application: '申报',
  FormalCheck: '形式审查',
  ExpertReview: '专业评审',
  ProposedList: '拟定名单',
  Publicity: '公示',
  Objection: '异议',
  Award: '授予称号',
  Plaque: '铭牌',
  Grant: '经费补助',
  Acceptance: '评审考核（验收）',
  Payout: '拨付',
  Recommendation: '优先推荐',
  Bonus: '一次性奖励',
  AnnualReport: '年度工作总结及下一年度计划',
  Standing: '动态管理',
  Revocation: '取消称号',
  Bureau: '区人力资源社会保障局',
  Officer: '经办',
} as const satisfies Readonly<Record<string, string>>

export type Term = keyof typeof GLOSSARY

/** The first sentence of the text that uses a term: what it means there; undefined where the text does not use it. */
export function sentenceOf(term: string): Clause | undefined {
  const [word = term] = term.split(/[（／]/)
  return [...CLAUSES.values()].find((each) => each.sentence.includes(word))
}
