import type { Meaning } from './meaning'

/** After the award: standing, reports, projects and money. */
export const MANAGEMENT_MEANINGS = {
  roundlessYear: {
    label: '没有评选的年度',
    asks: '某年没有评选建设项目，「连续」两年、五年怎么算？',
    open: '原文没有写没有评选的年度。',
    question: 9,
  },
  rejectedCountsAs: {
    label: '形式审查未通过',
    asks: '申报了但形式审查没有通过，算申报过吗？',
    open: '原文没有写什么算「申报」。',
    question: 8,
  },
  unansweredReturnCountsAs: {
    label: '退回后没有再报',
    asks: '退回补正后没有再提交，算申报过吗？',
    open: '原文没有写什么算「申报」。',
    question: 8,
  },
  awardYearCounts: {
    label: '授牌当年未入选',
    asks: '授牌当年项目没有入选，算「连续五年未入选」的第一年吗？',
    open: '原文没有写从哪一年算起。',
    question: 7,
  },
  givenUpCountsAs: {
    label: '入选后放弃',
    asks: '入选后又放弃的，算入选吗？',
    open: '原文没有写入选后放弃。',
  },
  legacyCountsFrom: {
    label: '旧称号的起算',
    asks: '按旧办法授予的称号，「连续」从什么时候算起？',
    open: '原文没有写新旧衔接。',
    question: 1,
  },
  ledgerDecides: {
    label: '连续未申报、未入选的处理',
    asks: '到了年限能自动取消称号吗？',
    open: '原文没有写由谁决定；程序只提示，不改变称号状态。',
    question: 20,
  },
  idleNoticeMonths: {
    label: '未开展工作的提前提醒',
    asks: '多久没有工作记录时提前提醒？',
    open: '原文只有「超过一年」，提醒是本单位加的。',
  },
  successorDays: {
    label: '接替领办人的时间',
    asks: '领办人停止工作后，几天内确定接替的人？',
    open: '原文没有写给多少时间。',
  },
  cooperationReminders: {
    label: '不配合前的催办',
    asks: '催办几次仍不答复，才记一次不配合？',
    open: '原文没有写「不配合」的认定。',
    question: 10,
  },
  lateReportIncidentDays: {
    label: '报告逾期与不配合',
    asks: '年度报告逾期几天记一次不配合？',
    open: '原文没有写「不配合」的认定。',
    question: 10,
  },
  warnsFirst: {
    label: '立案前提醒',
    asks: '立案前先书面提醒吗？',
    open: '原文没有写取消称号的步骤。',
    question: 10,
  },
  usesRectification: {
    label: '整改',
    asks: '取消称号前先给整改机会吗？',
    open: '原文没有写整改。',
    question: 10,
  },
  rectificationDays: {
    label: '整改期限',
    asks: '整改给多少天？',
    open: '原文没有写整改。',
    question: 10,
  },
  rectifyingMayApply: {
    label: '整改期间申报项目',
    asks: '整改期间可以申报建设项目吗？',
    open: '原文只写「处于正常运转状态」。',
    question: 10,
    usedBy: '已授牌的工作室提交项目申报时核对',
  },
  rectifyingPayment: {
    label: '整改期间拨付',
    asks: '整改期间照常拨付经费吗？',
    open: '原文没有写整改。',
    question: 10,
  },
  caseReplyWorkingDays: {
    label: '答复立案通知的期限',
    asks: '单位在几个工作日内答复立案通知？',
    open: '原文没有写取消称号的步骤。',
  },
  revokedProjectPays: {
    label: '取消称号后的项目经费',
    asks: '取消称号前已通过验收的项目还拨付吗？',
    open: '原文没有写取消称号后的项目。',
  },
  teamRestoreDays: {
    label: '补足团队人数',
    asks: '团队不足 3 人时，给多少天补足？',
    open: '原文没有写授牌后人数减少的情形。',
  },
  hostUnitChange: {
    label: '变更所在单位',
    asks: '什么情况可以变更所在单位？',
    open: '原文只写「不得随意变更」。',
  },
  annualReportCreated: {
    label: '建立年度报告',
    asks: '每年哪一天为当时有称号的工作室建立年度报告？',
    open: '原文没有写。',
    usedBy: '每年自动建立年度报告',
  },
  annualReportOpens: {
    label: '年度报告开始填报',
    asks: '年度报告从哪一天起可以填报？',
    open: '原文只写「每年12月末」报送。',
    usedBy: '开放填报并通知单位联系人',
  },
  annualReportDue: {
    label: '年度报告截止',
    asks: '「12月末」是 12 月 31 日，还是最后一个工作日？',
    open: '原文「12月末」两种读法都可以。',
    usedBy: '年度报告的截止日和逾期天数',
  },
  lateAwardReport: {
    label: '年底授牌的年度报告',
    asks: '建立年度报告以后才授牌的，当年要报吗？',
    open: '原文没有写年底授牌的情形。',
    question: 17,
    usedBy: '「当年不报」时不建立当年的报告；简表和全表目前是同一张表',
  },
  closingReport: {
    label: '取消称号当年的报告',
    asks: '当年取消称号的还要报年度报告吗？',
    open: '原文没有写。',
  },
  annualReminderDays: {
    label: '年度报告催报',
    asks: '截止前在哪些日子提醒？',
    open: '原文没有写提醒。',
  },
  annualLateReminderDays: {
    label: '年度报告逾期催报',
    asks: '逾期后第几天提醒？',
    open: '原文没有写提醒。',
  },
  annualReminderHour: {
    label: '催报时间',
    asks: '提醒在当天几时发出？',
    open: '原文没有写提醒。',
  },
  projectStartsAfterDecision: {
    label: '项目开始日期',
    asks: '项目可以早于评审确定日开始吗？',
    open: '原文没有写从哪一天开始。',
    question: 15,
    usedBy: '确定建设项目时的开始日期',
  },
  overlappingProjects: {
    label: '项目重叠',
    asks: '前一个项目还在建设，可以再申报吗？',
    open: '原文没有写项目重叠。',
    question: 15,
    usedBy: '已授牌的工作室提交项目申报时核对',
  },
  bonuses: {
    label: '市级、国家级奖励',
    asks: '先后入选市级和国家级，奖励各给一次，还是补差？',
    open: '原文写了两个一次性奖励，没有写两者的关系。',
    question: 16,
  },
  bonusPayee: {
    label: '奖励给哪个单位',
    asks: '单位变更后，奖励给哪个单位？',
    open: '原文只写「建设单位」。',
  },
} as const satisfies Readonly<Record<string, Meaning>>
