import type { ClauseId } from '../cite'
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'

export type TriggerId = `R${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`

/** One of the situations in which the text has a title cancelled, and what deciding it takes. */
export interface Trigger {
  readonly clause: ClauseId
  /** In the words of the text. */
  readonly name: string
  /** What the public register shows of it: the category, no more. */
  readonly category: string
  /** What must be on file before anybody decides. */
  readonly evidence: readonly string[]
  /** Steps before the decision; due process added by us, the text names none. */
  readonly path: readonly string[]
}

const HEARING = ['告知单位', '单位答复或答复期满'] as const

/** The eleven triggers (P49–P59). */
export const TRIGGERS: Readonly<Record<TriggerId, Trigger>> = {
  R1: {
    clause: 'P49',
    name: '超过一年未开展工作',
    category: '未开展工作',
    evidence: ['活动记录', '现场核查记录', '单位答复'],
    path: [...HEARING, '现场核查'],
  },
  R2: {
    clause: 'P50',
    name: '不配合人社部门日常管理',
    category: '不配合日常管理',
    evidence: ['每次要求的送达证明'],
    path: HEARING,
  },
  R3: {
    clause: 'P51',
    name: '连续两年未申报建设项目',
    category: '连续未申报建设项目',
    evidence: ['两次评选通知的送达证明'],
    path: [...HEARING, '审查免计理由'],
  },
  R4: {
    clause: 'P52',
    name: '连续五年申报建设项目未入选',
    category: '连续申报未入选',
    evidence: ['五次评审结果'],
    path: [...HEARING, '审查免计理由'],
  },
  R5: {
    clause: 'P53b',
    name: '领办人停止开展工作，导致工作室不能正常运转',
    category: '领办人停止开展工作',
    evidence: ['领办人停止工作的证明', '工作室不能正常运转的证明'],
    path: ['先提出变更领办人', ...HEARING],
  },
  R6: {
    clause: 'P54',
    name: '所在单位在我区停止生产经营',
    category: '所在单位停止生产经营',
    evidence: ['登记信息', '现场核查记录'],
    path: ['区内另有经营地的，先办理变更', ...HEARING],
  },
  R7: {
    clause: 'P55',
    name: '挪用、滥用项目经费',
    category: '违纪违法',
    evidence: ['审计或财务检查结论'],
    path: ['冻结拨付', ...HEARING, '核定应收回金额'],
  },
  R8: {
    clause: 'P56',
    name: '其他严重违纪违法行为',
    category: '违纪违法',
    evidence: ['有关机关的文书'],
    path: HEARING,
  },
  R9: {
    clause: 'P57',
    name: '团队组织涣散，建设效率低下，服务区域经济社会发展效果不明显',
    category: '建设成效不明显',
    evidence: ['考核记录'],
    path: HEARING,
  },
  R10: {
    clause: 'P58',
    name: '技能人才带动作用不够',
    category: '带动作用不够',
    evidence: ['年度报告中的带徒和培训人数'],
    path: HEARING,
  },
  R11: {
    clause: 'P59',
    name: '不符合《管理办法》其他规定',
    category: '不符合其他规定',
    evidence: ['所依据的条文'],
    path: HEARING,
  },
}

export type PathSettings = Pick<Settings, 'warnsFirst' | 'usesRectification'>

/** The steps before a decision, with those the bureau's settings add. */
export function pathOf(id: TriggerId, settings: PathSettings = DEFAULT_SETTINGS): readonly string[] {
  const { path } = TRIGGERS[id]
  if (id === 'R2' && settings.warnsFirst) return ['先书面提醒', ...path]
  if ((id === 'R9' || id === 'R10') && settings.usesRectification) return ['限期整改', ...path]
  return path
}

/** What is still missing on file before this may be decided. */
export function missingEvidence(id: TriggerId, held: readonly string[]): readonly string[] {
  return TRIGGERS[id].evidence.filter((each) => !held.includes(each))
}
