import type { ClauseId } from '../cite'

/** What a setting may be set to. A limit of the text is the limit here: nothing beyond it can be stored. */
export type Allowed =
  | { readonly kind: 'whole'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'wholes'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'yesNo'; readonly yes: string; readonly no: string }
  /** `onlyDefault`: an open question whose answer may be shown and confirmed, not changed here. */
  | { readonly kind: 'one'; readonly of: Readonly<Record<string, string>>; readonly onlyDefault?: true }
  /** Some of these, in the order they are applied. */
  | { readonly kind: 'order'; readonly of: Readonly<Record<string, string>> }
  /** `MM-DD` of every year. */
  | { readonly kind: 'dayOfYear'; readonly from: string; readonly to: string }
  /** `YYYY-MM-DD`, or empty while nobody has confirmed it. */
  | { readonly kind: 'day' }

export type SettingValue = number | boolean | string | readonly number[] | readonly string[]

/** Something the text leaves open or does not say: our default, shown as 「本单位配置，非政策原文」. */
export interface Setting<Value extends SettingValue = SettingValue> {
  readonly default: Value
  readonly allowed: Allowed
  /** The sentences it completes. */
  readonly clauses: readonly ClauseId[]
}

const whole = (
  value: number,
  [min, max]: readonly [number, number],
  unit: string,
  ...clauses: ClauseId[]
): Setting<number> => ({ default: value, allowed: { kind: 'whole', min, max, unit }, clauses })
const wholes = (
  value: readonly number[],
  [min, max]: readonly [number, number],
  unit: string,
  ...clauses: ClauseId[]
): Setting<readonly number[]> => ({ default: value, allowed: { kind: 'wholes', min, max, unit }, clauses })
const yesNo = (value: boolean, yes: string, no: string, ...clauses: ClauseId[]): Setting<boolean> => ({
  default: value,
  allowed: { kind: 'yesNo', yes, no },
  clauses,
})
const one = <const Choice extends string>(
  value: NoInfer<Choice>,
  of: Readonly<Record<Choice, string>>,
  ...clauses: ClauseId[]
): Setting<Choice> => ({ default: value, allowed: { kind: 'one', of }, clauses })
const fixed = <const Choice extends string>(
  value: NoInfer<Choice>,
  of: Readonly<Record<Choice, string>>,
  ...clauses: ClauseId[]
): Setting<Choice> => ({ default: value, allowed: { kind: 'one', of, onlyDefault: true }, clauses })
const dayOfYear = (
  value: string,
  [from, to]: readonly [string, string],
  ...clauses: ClauseId[]
): Setting<string> => ({ default: value, allowed: { kind: 'dayOfYear', from, to }, clauses })

/**
 * Every reading marked § in our definitions and every open question put to the bureau. A number the text states
 * stands in `parameters.ts` and is never configurable; the ranges here never go beyond it.
 */
export const SETTINGS = {
  /** 5.10 question 1. */
  measureEffectiveFrom: { default: '', allowed: { kind: 'day' }, clauses: ['P1c'] } as Setting<string>,
  oldTitles: fixed('kept', { kept: '按旧办法授予的称号继续有效' }, 'P1c'),

  workshopCycleYears: whole(2, [2, 4], '年', 'P30a'),
  workshopCycleParity: one(
    'firstRound',
    { firstRound: '由第一次评选确定', even: '双数年', odd: '单数年' },
    'P30a',
  ),
  workshopQuota: whole(3, [1, 3], '家', 'P30b'),
  projectQuota: whole(10, [1, 10], '个', 'P32b'),
  sharesProjectPool: yesNo(true, '已有称号的和新申报的一起排名', '分开排名', 'P32b', 'P33b'),
  newProjectsCount: fixed('inside', { inside: '新工作室的项目也占建设项目的名额' }, 'P32b', 'P33b'),
  usesReserveList: yesNo(false, '设候补名单', '不设，名额空着', 'P30b', 'P32b'),
  tieBreakOrder: {
    default: ['median', 'firstCriterion', 'panelVote', 'leaveEmpty'],
    allowed: {
      kind: 'order',
      of: {
        median: '中位数高的在前',
        firstCriterion: '评分表第一项得分高的在前',
        panelVote: '评审会表决并记录',
        leaveEmpty: '名额空着',
      },
    },
    clauses: ['P26d'],
  } as Setting<readonly string[]>,
  scoreDecimals: whole(2, [0, 4], '位小数', 'P26c'),
  scoringRule: one('mean', { mean: '平均分', trimmedMean: '去掉最高最低后平均', median: '中位数' }, 'P26c'),
  expertsMin: whole(3, [1, 15], '名', 'P26b'),

  occupationLevel: one('occupation', { occupation: '按职业比较', workType: '按工种比较' }, 'P36', 'P37b'),
  occupationNearPercent: whole(60, [30, 100], '%', 'P36'),
  headquartersIsScope: yesNo(true, '总部也算一个建立单位', '总部不算', 'P37a'),
  memberMayJoinElsewhere: yesNo(true, '领办人可以在别处当成员', '不可以', 'P35'),
  waitAfterRevocationYears: whole(0, [0, 10], '年', 'P35', 'P60a'),
  projectLeaderMayDiffer: yesNo(true, '项目负责人可以不是领办人', '必须是领办人', 'P44a'),
  mergedTitles: fixed('keepBoth', { keepBoth: '合并后两个称号都保留，重复的注明历史' }, 'P36', 'P45b'),
  occupationChange: fixed('change', { change: '换职业按变更办理，重新核对是否重复' }, 'P36', 'P45a'),
  overdueMayApply: yesNo(true, '逾期未报年度报告的可以申报，提示经办人', '不可以申报', 'P34b'),

  rehired: one(
    'officer',
    { officer: '由经办人认定', inPost: '算在职在聘', notInPost: '不算在职在聘' },
    'P5b',
    'P53a',
  ),
  certificateAfterClose: one('notHeld', { notHeld: '申报截止后取得的不算', held: '授予前取得的也算' }, 'P6c'),

  publicityWorkingDays: whole(5, [5, 30], '个工作日', 'P27b'),
  publicityCountsStartDay: yesNo(false, '公示当日计入', '公示当日不计入', 'P27b'),
  publicityEndsAt: one('24:00', { '24:00': '最后一日 24:00', '17:30': '最后一日 17:30' }, 'P27b'),
  publicityOutageHours: whole(4, [1, 8], '小时', 'P27a', 'P27b'),
  anonymousObjection: one('tip', { tip: '记为线索', objection: '按异议办理' }, 'P28a'),
  objectionHolds: one('entry', { entry: '只暂停被异议的条目', list: '暂停整个名单' }, 'P28a'),
  objectionStopsClock: fixed('no', { no: '公示期照常计算，不因异议停止' }, 'P28a'),
  objectionAnswerWorkingDays: whole(10, [1, 60], '个工作日', 'P28a'),
  publicLeaderName: one('full', { full: '写全名', masked: '隐去中间字' }, 'P27a'),
  publicAmount: yesNo(false, '公开核定的补助金额', '不公开补助金额', 'P27a', 'P42'),
  correctionWorkingDays: whole(5, [1, 30], '个工作日', 'P25b'),

  roundlessYear: one('skip', { skip: '没有评选的年度跳过', reset: '没有评选的年度重新起算' }, 'P51', 'P52'),
  rejectedCountsAs: one(
    'applied',
    { applied: '形式审查未通过也算申报过', notApplied: '不算申报' },
    'P51',
    'P52',
  ),
  unansweredReturnCountsAs: one(
    'applied',
    { applied: '退回后没有再报也算申报过', notApplied: '不算申报' },
    'P51',
    'P52',
  ),
  awardYearCounts: yesNo(true, '授牌当年项目未入选算第一年', '不算', 'P52'),
  givenUpCountsAs: one(
    'selected',
    { selected: '入选后放弃的算入选', notSelected: '入选后放弃的算未入选' },
    'P52',
  ),
  legacyCountsFrom: one(
    'later',
    { later: '从授牌和办法施行中较晚的一个起算', award: '从授牌起算' },
    'P51',
    'P52',
  ),
  ledgerDecides: fixed('person', { person: '只提示，由人决定' }, 'P51', 'P52', 'P60a'),
  idleNoticeMonths: wholes([6, 9, 11], [1, 12], '个月', 'P49'),
  successorDays: whole(60, [1, 365], '天', 'P53b'),
  cooperationReminders: whole(1, [1, 5], '次', 'P50'),
  lateReportIncidentDays: whole(30, [1, 365], '天', 'P50', 'P47a'),
  warnsFirst: yesNo(true, '先书面提醒', '不提醒，直接立案', 'P50'),
  usesRectification: yesNo(true, '先整改', '不设整改', 'P57', 'P58'),
  rectificationDays: whole(90, [1, 365], '天', 'P57', 'P58'),
  rectifyingMayApply: yesNo(true, '整改期间可以申报项目', '不可以', 'P34b'),
  rectifyingPayment: one('hold', { hold: '整改期间暂缓拨付', pay: '照常拨付' }, 'P43c'),
  caseReplyWorkingDays: whole(10, [1, 60], '个工作日', 'P60a'),
  revokedProjectPays: one(
    'acceptedBefore',
    { acceptedBefore: '取消前已验收的照付', none: '一律不付' },
    'P43b',
    'P60a',
  ),

  teamRestoreDays: whole(60, [1, 365], '天', 'P16a'),
  hostUnitChange: fixed('mergerOrRename', { mergerOrRename: '只限合并或更名，由人核定' }, 'P45b'),

  annualReportCreated: dayOfYear('10-01', ['01-01', '12-01'], 'P47a'),
  annualReportOpens: dayOfYear('12-01', ['10-01', '12-20'], 'P47a'),
  annualReportDue: one('lastDay', { lastDay: '12 月 31 日', lastWorkingDay: '12 月最后一个工作日' }, 'P47a'),
  lateAwardReport: one('short', { short: '报简表', full: '报全表', none: '当年不报' }, 'P47a'),
  closingReport: yesNo(false, '当年取消称号的也要报', '当年取消称号的可以不报', 'P47a', 'P60a'),
  annualReminderDays: {
    default: ['12-01', '12-10', '12-20', 'workingDay-3', '12-31'],
    allowed: {
      kind: 'order',
      of: {
        '12-01': '12 月 1 日',
        '12-10': '12 月 10 日',
        '12-20': '12 月 20 日',
        'workingDay-3': '倒数第三个工作日',
        '12-31': '12 月 31 日',
      },
    },
    clauses: ['P47a'],
  } as Setting<readonly string[]>,
  annualLateReminderDays: wholes([3, 10, 30], [1, 365], '天', 'P47a'),
  annualReminderHour: whole(10, [8, 18], '时', 'P47a'),

  projectStartsAfterDecision: yesNo(true, '开始日期不早于评审确定日', '可以更早', 'P29b', 'P32c'),
  overlappingProjects: one(
    'afterEnd',
    { afterEnd: '前一个结束后才能开始下一个', allowed: '可以同时进行', refused: '进行中不能再申报' },
    'P32a',
    'P51',
  ),
  bonuses: one(
    'independent',
    { independent: '市级、国家级各给一次', topUp: '国家级补足到 10 万元' },
    'P40b',
    'P41',
  ),
  bonusPayee: one(
    'unitAtDecision',
    { unitAtDecision: '评定当日的建设单位', unitNow: '拨付时的建设单位' },
    'P40a',
  ),
} satisfies Readonly<Record<string, Setting>>

export type SettingId = keyof typeof SETTINGS
/** The values in force: what every formula is given; a page or a use case passes what the bureau has set. */
export type Settings = { readonly [Id in SettingId]: (typeof SETTINGS)[Id]['default'] }

export const SETTING_IDS = Object.keys(SETTINGS) as readonly SettingId[]

export const DEFAULT_SETTINGS = Object.fromEntries(
  SETTING_IDS.map((id) => [id, SETTINGS[id].default]),
) as unknown as Settings
