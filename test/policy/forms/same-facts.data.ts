import type { Occasion } from '../../../src/policy/forms/catalogue/life'

/** One fact that several of the ten source forms ask for, each as `form.field`. */
export interface SameFact {
  readonly what: string
  /** It is asked once for each of these in a workshop's life. */
  readonly each: Occasion
  readonly asks: readonly string[]
}

export const SAME_FACTS: readonly SameFact[] = [
  {
    what: '领办人姓名',
    each: 'workshop',
    asks: [
      'workshop-application.leaderName',
      'workshop-application.name',
      'project-application.leader',
      'project-acceptance.leader',
    ],
  },
  {
    what: '所在单位',
    each: 'workshop',
    asks: ['workshop-application.unitName', 'project-application.unit', 'project-acceptance.unit'],
  },
  {
    what: '工作室名称',
    each: 'workshop',
    asks: ['workshop-application.workshopName', 'project-application.workshop'],
  },
  {
    what: '职业',
    each: 'workshop',
    asks: ['workshop-application.occupationName', 'workshop-application.occupationCode'],
  },
  { what: '申报年度', each: 'workshop', asks: ['workshop-application.round', 'project-application.year'] },
  { what: '项目编号', each: 'project', asks: ['project-plan.projectNo', 'project-acceptance.projectNo'] },
  {
    what: '项目名称',
    each: 'project',
    asks: ['project-application.projectName', 'project-plan.name', 'project-acceptance.name'],
  },
  {
    what: '考核指标',
    each: 'project',
    asks: [
      'project-application.kpi',
      'project-plan.indicator',
      'project-plan.baseline',
      'project-plan.target',
      'project-plan.evidence',
      'project-acceptance.indicators',
      'project-acceptance.indicator',
      'project-acceptance.target',
    ],
  },
  {
    what: '分阶段的计划',
    each: 'project',
    asks: [
      'project-application.phase',
      'project-application.phaseTo',
      'project-application.phaseWork',
      'project-application.phaseOwner',
      'project-application.phaseDeliver',
      'project-plan.milestone',
      'project-plan.due',
      'project-plan.work',
      'project-plan.owner',
    ],
  },
  {
    what: '支出预算',
    each: 'project',
    asks: ['project-application.items', 'project-plan.subject', 'project-plan.basis'],
  },
  {
    what: '专家评审意见',
    each: 'review',
    asks: ['workshop-application.expertOpinion', 'project-application.expertOpinion', 'expert-score.opinion'],
  },
  {
    what: '区人社局对申报的意见',
    each: 'workshop',
    asks: ['workshop-application.bureauOpinion', 'project-application.bureauOpinion'],
  },
]

/** Start and end of the project: two answers of one group each. */
export const TERM = ['project-application.period', 'project-plan.term', 'project-acceptance.term']

/** Labels that occur in two source forms and mean two things; why. */
export const SAME_WORDS_TWO_FACTS: Readonly<Record<string, string>> = {
  领办人签字: '每份文件各自签署',
  单位意见: '申报的意见和验收的意见是两件事',
  区人社局意见: '申报、验收和变更各有决定',
  工作内容: '计划的工作内容和实际做了什么是两件事',
  事实与证据: '异议的事实和取消称号的事实是两件事',
  节点: '进展指明对应计划书的哪个阶段',
}
