import type { ClauseId } from './cite'
import { CLAUSES, clause, type Clause } from './text/clauses'

/** The legal terms: the English name used in code, the Chinese term used everywhere people read. */
export const GLOSSARY = {
  Workshop: '技能大师工作室',
  Master: '技能大师',
  Leader: '领办人',
  Unit: '所在单位',
  Site: '分厂／分公司',
  Team: '团队',
  Occupation: '职业（工种）',
  WorkType: '工种',
  Project: '建设项目',
  ProjectPlan: '计划书',
  Round: '评选',
  CallNotice: '评选通知',
  Application: '申报',
  FormalCheck: '形式审查',
  ExpertReview: '专业评审',
  ProposedList: '拟定名单',
  ListEntry: '名单条目',
  Publicity: '公示',
  Objection: '异议',
  Award: '授予称号',
  Title: '称号',
  Plaque: '铭牌',
  Grant: '经费补助',
  Acceptance: '评审考核（验收）',
  Payout: '拨付',
  Recommendation: '优先推荐',
  Bonus: '一次性奖励',
  ProgressEntry: '进展记录',
  ChangeRequest: '变更申请',
  AnnualReport: '年度工作总结及下一年度计划',
  Standing: '动态管理',
  Ledger: '年度台账',
  Revocation: '取消称号',
  RevocationCase: '取消称号审核',
  Bureau: '区人力资源社会保障局',
  Officer: '经办',
  Setting: '本单位配置',
} as const satisfies Readonly<Record<string, string>>

export type Term = keyof typeof GLOSSARY

/** Where the text says a thing in other words, or says best what it is. */
const SAID_IN: Readonly<Partial<Record<Term, ClauseId>>> = {
  Leader: 'P44',
  Round: 'P30',
  ProposedList: 'P26',
  Award: 'P28',
  Bonus: 'P40',
  AnnualReport: 'P47',
  Revocation: 'P60',
}

/** The sentence that says what a term is, else the first that uses it; undefined where the text does not know it. */
export function sentenceOf(name: Term): Clause | undefined {
  const said = SAID_IN[name]
  if (said !== undefined) return clause(said)
  const [word = ''] = GLOSSARY[name].split(/[（／]/)
  return [...CLAUSES.values()].find((each) => each.sentence.includes(word))
}
