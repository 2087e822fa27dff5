import type { ClauseId } from './cite'

/** A pure function that decides something the text says, outside the rules and lifecycles: listed for the trace. */
export interface Decision {
  /** `folder.function`: the function is exported from a module of that folder. */
  readonly id: string
  readonly clauses: readonly ClauseId[]
  /** What it decides, in a few words. */
  readonly what: string
}

/** Every such function, by folder. */
export const DECISIONS: readonly Decision[] = [
  { id: 'calendar.annualReportDates', clauses: ['P47a'], what: '年度报告的开始和截止' },
  { id: 'calendar.annualReportOwed', clauses: ['P47a'], what: '当年要不要报年度报告' },
  { id: 'calendar.annualReportDaysLate', clauses: ['P47a'], what: '年度报告逾期天数' },
  { id: 'calendar.importYear', clauses: ['P27b'], what: '放假安排的导入和版本' },
  { id: 'calendar.isWorkingDay', clauses: ['P27b'], what: '哪天是工作日' },

  { id: 'eligibility.tracksFor', clauses: ['P4', 'P34c'], what: '要核对哪几组条件' },

  { id: 'forms.combinedProblems', clauses: ['P4', 'P33a'], what: '提交前按条件核对整份申报' },
  { id: 'forms.fieldsOfKind', clauses: ['P2c', 'P44b'], what: '工作按类别汇总' },

  { id: 'funding.grantProblem', clauses: ['P42'], what: '补助金额上限' },

  { id: 'publicity.publicityPeriod', clauses: ['P27b'], what: '公示期起止' },
  { id: 'publicity.publicityDay', clauses: ['P27b'], what: '公示第几个工作日' },
  { id: 'publicity.isPublicityOver', clauses: ['P27b', 'P28a'], what: '公示期是否届满' },
  { id: 'publicity.statedEndProblem', clauses: ['P27b'], what: '通知写明的日期够不够' },
  { id: 'publicity.endAfterCalendarChange', clauses: ['P27b'], what: '放假安排改变后的截止' },
  { id: 'publicity.daysOfOutage', clauses: ['P27a', 'P27b'], what: '公示页面中断的日子' },
  { id: 'publicity.correctionEffect', clauses: ['P27a', 'P27b'], what: '更正后要不要重新公示' },
  { id: 'publicity.objectionEffect', clauses: ['P28a'], what: '异议的效力' },
  { id: 'publicity.mayHandleObjection', clauses: ['P28a'], what: '异议由谁办理' },
  { id: 'publicity.dispositionEffect', clauses: ['P28a'], what: '核查结论的效力' },
  { id: 'publicity.conferrable', clauses: ['P27b', 'P28a', 'P28b'], what: '能否授予称号' },

  { id: 'rounds.quotaCeiling', clauses: ['P30b', 'P32b'], what: '名额上限' },
  { id: 'rounds.withinQuota', clauses: ['P30b', 'P32b'], what: '名额够不够' },
  { id: 'rounds.projectSelectable', clauses: ['P31', 'P33b'], what: '项目能否随工作室入选' },
]
