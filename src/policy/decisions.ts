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
  { id: 'calendar.importYear', clauses: ['P27b'], what: '放假安排的导入和版本' },
  { id: 'calendar.isWorkingDay', clauses: ['P27b'], what: '哪天是工作日' },

  { id: 'changes.leaderChangeFindings', clauses: ['P45a', 'P35'], what: '变更领办人的核对' },
  { id: 'changes.whatIfLeader', clauses: ['P5', 'P35', 'P45a'], what: '拟换领办人的试算' },
  { id: 'changes.leaderRefused', clauses: ['P53a'], what: '变更领办人未同意之后' },
  { id: 'changes.unitChangeFindings', clauses: ['P45b'], what: '变更所在单位的核对' },
  { id: 'changes.addressChangeCheck', clauses: ['P45c', 'P54'], what: '变更工作地址的核对' },
  { id: 'changes.teamState', clauses: ['P16a'], what: '授牌后团队人数' },
  { id: 'changes.memberFindings', clauses: ['P16b', 'P16c'], what: '新成员是否计入团队' },

  { id: 'eligibility.assess', clauses: ['P4'], what: '三组条件的结果' },
  { id: 'eligibility.maySubmit', clauses: ['P4'], what: '能不能提交' },
  { id: 'eligibility.compareEditions', clauses: ['P61b', 'P62', 'P63'], what: '新旧两版逐条对照' },
  {
    id: 'eligibility.RULE_PACK_DIFFERENCES',
    clauses: ['P61a', 'P61b', 'P62', 'P63', 'P64'],
    what: '新旧政策的差异',
  },
  { id: 'eligibility.tracksFor', clauses: ['P4', 'P34c'], what: '要核对哪几组条件' },

  { id: 'forms.problemsIn', clauses: ['P4', 'P33a'], what: '提交前核对整份材料' },
  { id: 'forms.teamRemarks', clauses: ['P16a', 'P16b', 'P16c'], what: '团队里计入的人数' },
  { id: 'forms.talentSystemRemarks', clauses: ['P13b'], what: '五项制度齐不齐' },
  { id: 'forms.periodRemarks', clauses: ['P32c'], what: '建设期超过一年要写理由' },
  { id: 'forms.carryForward', clauses: ['P29b', 'P34c', 'P47d'], what: '已填过的内容带入后面的表' },
  { id: 'forms.stageOn', clauses: ['P29b'], what: '当天在计划书的哪个阶段' },
  { id: 'forms.completionRate', clauses: ['P43b'], what: '考核指标的完成率' },
  { id: 'forms.suggestAnnualReport', clauses: ['P44b', 'P47c'], what: '年度总结由进展记录起草' },
  { id: 'forms.fieldsOfKind', clauses: ['P2c', 'P44b'], what: '工作按类别汇总' },

  { id: 'funding.grantProblem', clauses: ['P42'], what: '补助金额上限' },
  {
    id: 'funding.grantPayable',
    clauses: ['P14c', 'P42', 'P43a', 'P43b', 'P43c', 'P55'],
    what: '补助能否拨付',
  },
  { id: 'funding.standingHold', clauses: ['P55', 'P56', 'P60a'], what: '工作室状态对拨付的影响' },
  { id: 'funding.accountFinding', clauses: ['P40a'], what: '收款账户是否是单位的' },
  { id: 'funding.bonusDecision', clauses: ['P39b', 'P40a', 'P40b', 'P41'], what: '市级、国家级一次性奖励' },
  { id: 'funding.recordPayment', clauses: ['P40b', 'P41', 'P43c'], what: '同一事项只拨付一次' },
  { id: 'funding.recoveryFinding', clauses: ['P55'], what: '应收回的金额' },

  { id: 'lifecycle.eventsFor', clauses: ['P25a', 'P28b', 'P47b'], what: '每一步由谁办' },

  { id: 'projects.periodFinding', clauses: ['P32c'], what: '建设期' },
  { id: 'projects.startFinding', clauses: ['P29b', 'P32c'], what: '项目开始日期' },
  { id: 'projects.extensionFinding', clauses: ['P32c'], what: '延期申请' },
  { id: 'projects.overlapFinding', clauses: ['P32a', 'P51'], what: '项目重叠' },
  { id: 'projects.hasEnded', clauses: ['P43a'], what: '项目是否结束' },
  { id: 'projects.acceptanceFinding', clauses: ['P43b'], what: '验收结论能否拨付' },
  { id: 'projects.acceptedAmountProblem', clauses: ['P43c'], what: '验收确定的金额' },
  { id: 'projects.mayAssess', clauses: ['P26b', 'P43b'], what: '验收专家回避' },

  { id: 'publicity.publicityPeriod', clauses: ['P27b'], what: '公示期起止' },
  { id: 'publicity.publicityDay', clauses: ['P27b'], what: '公示第几个工作日' },
  { id: 'publicity.isPublicityOver', clauses: ['P27b', 'P28a'], what: '公示期是否届满' },
  { id: 'publicity.publicName', clauses: ['P27a'], what: '公开的领办人姓名' },
  { id: 'publicity.statedEndProblem', clauses: ['P27b'], what: '通知写明的日期够不够' },
  { id: 'publicity.endAfterCalendarChange', clauses: ['P27b'], what: '放假安排改变后的截止' },
  { id: 'publicity.daysOfOutage', clauses: ['P27a', 'P27b'], what: '公示页面中断的日子' },
  { id: 'publicity.correctionEffect', clauses: ['P27a', 'P27b'], what: '更正后要不要重新公示' },
  { id: 'publicity.objectionEffect', clauses: ['P28a'], what: '异议的效力' },
  { id: 'publicity.mayHandleObjection', clauses: ['P28a'], what: '异议由谁办理' },
  { id: 'publicity.dispositionEffect', clauses: ['P28a'], what: '核查结论的效力' },
  { id: 'publicity.conferrable', clauses: ['P27b', 'P28a', 'P28b'], what: '能否授予称号' },

  { id: 'reports.annualReportDates', clauses: ['P47a'], what: '年度报告的开始和截止' },
  { id: 'reports.annualReportOwed', clauses: ['P47a'], what: '当年要不要报年度报告' },
  { id: 'reports.annualReportDaysLate', clauses: ['P47a'], what: '年度报告逾期天数' },
  { id: 'reports.reportDuty', clauses: ['P47a'], what: '当年报告的种类' },
  { id: 'reports.reportInstances', clauses: ['P47a'], what: '当年要报的年度报告' },
  { id: 'reports.filingFindings', clauses: ['P44a', 'P47b', 'P47c', 'P47d'], what: '报送年度报告的核对' },
  { id: 'reports.withReportVersion', clauses: ['P47a'], what: '更正后报送时间不变' },
  { id: 'reports.planBaseline', clauses: ['P47d'], what: '总结对照的计划' },
  { id: 'reports.isReportIncident', clauses: ['P50'], what: '不报年度报告的提示' },

  { id: 'rounds.quotaCeiling', clauses: ['P30b', 'P32b'], what: '名额上限' },
  { id: 'rounds.withinQuota', clauses: ['P30b', 'P32b'], what: '名额够不够' },
  { id: 'rounds.projectSelectable', clauses: ['P31', 'P33b'], what: '项目能否随工作室入选' },
  { id: 'rounds.roundProblems', clauses: ['P25b', 'P30a', 'P30b', 'P32a', 'P32b'], what: '能否安排这次评选' },
  { id: 'rounds.workshopParity', clauses: ['P30a'], what: '双数年还是单数年' },
  { id: 'rounds.wasRoundHeld', clauses: ['P32a', 'P51', 'P52'], what: '当年有没有评选' },
  { id: 'rounds.placesOf', clauses: ['P30b', 'P32b'], what: '本次评选有几个名额' },
  { id: 'rounds.projectPlaces', clauses: ['P32b', 'P33b'], what: '新老工作室的项目如何共用名额' },
  { id: 'rounds.panelPoints', clauses: ['P26c'], what: '专家评分如何汇总' },
  { id: 'rounds.drawLine', clauses: ['P26d'], what: '按分数划线，同分怎么办' },
  {
    id: 'rounds.decideRound',
    clauses: ['P26c', 'P26d', 'P29a', 'P31', 'P33b'],
    what: '拟定名单，先工作室后项目',
  },
  { id: 'rounds.roundConsequences', clauses: ['P28b', 'P31', 'P33b', 'P43b'], what: '入选结果带来什么' },
  { id: 'rounds.fallingWith', clauses: ['P28a', 'P31'], what: '异议成立时哪些条目移出' },
  { id: 'rounds.fillVacancy', clauses: ['P27a', 'P28a', 'P30b', 'P32b'], what: '空出的名额' },
  { id: 'rounds.phaseFor', clauses: ['P25b'], what: '现在能否申报' },

  { id: 'standing.ledgerOf', clauses: ['P51', 'P52', 'P62'], what: '逐年台账' },
  { id: 'standing.notAppliedStreak', clauses: ['P51'], what: '连续未申报的年度' },
  { id: 'standing.notSelectedStreak', clauses: ['P52'], what: '连续未入选的年度' },
  { id: 'standing.ledgerSignals', clauses: ['P51', 'P52'], what: '连续未申报、未入选的提示' },
  { id: 'standing.idleSignal', clauses: ['P49'], what: '超过一年未开展工作的提示' },
  { id: 'standing.cooperationSignal', clauses: ['P50'], what: '不配合日常管理的提示' },
  { id: 'standing.leaderLeftSignal', clauses: ['P53a', 'P53b'], what: '领办人停止工作的提示' },
  { id: 'standing.districtSignal', clauses: ['P54'], what: '停止在区内生产经营的提示' },
  { id: 'standing.fundsSignal', clauses: ['P55', 'P14d'], what: '挪用、滥用经费的提示' },
  { id: 'standing.violationSignal', clauses: ['P56'], what: '违纪违法的提示' },
  { id: 'standing.assessmentSignal', clauses: ['P57'], what: '成效不明显的提示' },
  { id: 'standing.guidanceSignal', clauses: ['P58'], what: '带动作用不够的提示' },
  { id: 'standing.otherRuleSignal', clauses: ['P59'], what: '不符合其他规定的提示' },
  { id: 'standing.consequencesOf', clauses: ['P34b', 'P43b', 'P55'], what: '立案、整改期间能否申报和拨付' },
  { id: 'standing.decideRevocation', clauses: ['P48', 'P60a'], what: '作出取消决定的条件' },
  { id: 'standing.titleAfter', clauses: ['P60a'], what: '只有决定才能取消称号' },
  { id: 'standing.revocationEffects', clauses: ['P60a', 'P60b', 'P43b'], what: '取消称号的后果' },
  { id: 'standing.closingProblem', clauses: ['P60b'], what: '收回铭牌后才能办结' },

  { id: 'rule-pack.RULE_PACKS', clauses: ['P1b'], what: '每一版的依据文件' },
  { id: 'rule-pack.mayActivate', clauses: ['P1c'], what: '这一版能否启用' },

  { id: 'uniqueness.leaderFinding', clauses: ['P35'], what: '能否再领办一个工作室' },
  { id: 'uniqueness.projectLeaderFinding', clauses: ['P44a'], what: '项目负责人是否须为领办人' },
  { id: 'uniqueness.scopeOf', clauses: ['P36', 'P37a', 'P37b'], what: '按单位还是按分厂、分公司计' },
  { id: 'uniqueness.compareOccupations', clauses: ['P36', 'P37b'], what: '两个职业（工种）是否相同' },
  { id: 'uniqueness.placeFinding', clauses: ['P36', 'P37b'], what: '相同职业能否再建一个' },
  { id: 'uniqueness.nearMatches', clauses: ['P36', 'P37b'], what: '哪些职业相近，由人认定' },
  { id: 'uniqueness.mergedDuplicates', clauses: ['P36', 'P45b'], what: '单位合并后重复的称号' },
  { id: 'uniqueness.leaderChangeFinding', clauses: ['P35', 'P45a'], what: '能否接任领办人' },
  { id: 'uniqueness.occupationChangeFinding', clauses: ['P36', 'P45a'], what: '能否变更职业' },
  { id: 'uniqueness.siteMoveFinding', clauses: ['P37b', 'P45c'], what: '能否迁到另一分厂、分公司' },
]
