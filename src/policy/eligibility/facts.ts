import { isDay } from '../calendar/day'
import type { Option } from '../forms/definition'

/** Which of the three sets of conditions a fact belongs to: 技能大师 / 所在单位 / 建设项目. */
export type FactGroup = 'master' | 'unit' | 'project'

interface Choice<Value extends string> {
  readonly kind: 'choice'
  readonly options: readonly (Option & { readonly value: Value })[]
}
/** A whole number of people; the options are the answers offered, any count ≥ 0 is a value. */
interface Count {
  readonly kind: 'count'
  readonly options: readonly Option[]
}
/** `YYYY-MM-DD`; comes from a form or a register, never asked in the self-check. */
interface Day {
  readonly kind: 'day'
}

const choice = <const Value extends string>(labels: Readonly<Record<Value, string>>): Choice<Value> => ({
  kind: 'choice',
  options: (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label })),
})
const yesNo = choice({ yes: '是', no: '否' })
const haveOrNot = choice({ yes: '有', no: '没有' })

/**
 * Every fact an eligibility rule may ask for, in the order we ask.
 * Option values are the values of the bound form fields too (`field.fact`), labels stand only here.
 */
export const FACTS = {
  /** P31, P34a, P34b */
  'project.workshopTitle': choice({
    none: '没有',
    normal: '有，正常运转',
    suspended: '有，正在整改或暂停',
    revoking: '有，正在核查是否取消',
    revoked: '有过，已取消',
  }),
  /** P31, P33a */
  'project.appliesTogether': yesNo,
  /** P62, old rules only: the day the title was conferred, from the register. */
  'project.titleAwardedOn': { kind: 'day' },

  /** P5a */
  'master.onTheLine': yesNo,
  /** P5b */
  'master.employment': choice({ employed: '在职在聘', rehired: '退休后返聘', no: '都不是' }),
  /** P6a, P6b, P7a; an occupation field answers it: a catalogue code is yes, free text is no. */
  'master.occupationListed': choice({ yes: '列入了', no: '没有列入' }),
  /** P6c; one certificate of either family, the highest level held. */
  'master.certificateLevel': choice({
    none: '没有证书',
    level5: '五级／初级工',
    level4: '四级／中级工',
    level3: '三级／高级工',
    level2: '二级／技师',
    level1: '一级／高级技师',
    special: '特级技师',
    chief: '首席技师',
  }),
  /** P6c: 发证日期, from the form. */
  'master.certificateIssuedOn': { kind: 'day' },
  /** P7b */
  'master.hasNationalStandard': haveOrNot,
  /** P6c, 原则上 */
  'master.exceptionReason': haveOrNot,
  /** P7c */
  'master.experienceEvidence': haveOrNot,
  /** P8a */
  'master.methodOrRecord': choice({
    method: '先进操作方法',
    record: '较高生产记录',
    both: '两样都有',
    none: '都没有',
  }),
  /** P8b */
  'master.productivityGain': haveOrNot,
  /** P9a */
  'master.technicalTeam': haveOrNot,
  /** P9b */
  'master.passesOnSkill': haveOrNot,
  /** P9c */
  'master.apprenticesOrContests': choice({
    apprentices: '徒弟成了技能骨干',
    contests: '竞赛取得好成绩',
    both: '两样都有',
    none: '都没有',
  }),
  /** P10a */
  'master.innovationRole': choice({
    lead: '主持',
    main: '主要参与',
    minor: '一般参与',
    none: '没有参与过',
  }),
  /** P10b */
  'master.keyRoleStatement': choice({ yes: '可以', no: '不可以' }),
  /** P11a */
  'master.standardsOrMethods': haveOrNot,
  /** P11b */
  'master.benefit': haveOrNot,
  /** P35: another live title or open application as leader; from the register, never asked. */
  'master.leadsAnother': choice({ no: '没有', yes: '有' }),

  /** P2a */
  'unit.kind': choice({
    enterprise: '企业',
    institution: '事业单位',
    socialGroup: '社会团体',
    individual: '个人，没有单位',
    other: '其他',
  }),
  /** P3a */
  'unit.inDistrict': choice({
    both: '在大兴注册，也在大兴经营',
    registered: '只在大兴注册',
    operates: '只在大兴经营',
    neither: '都不在大兴',
  }),

  /** P12b */
  'unit.echelon': haveOrNot,
  /** P13b */
  'unit.talentSystem': choice({ all: '五项都有', some: '有一部分', none: '都没有' }),
  /** P14a */
  'unit.funding': choice({ yes: '能', no: '不能' }),
  /** P14b */
  'unit.premises': choice({
    inDistrict: '有，在大兴',
    elsewhere: '有，不在大兴',
    none: '没有',
  }),
  /** P14c */
  'unit.ledger': choice({ yes: '能', no: '不能' }),
  /** P15a */
  'unit.workshopRules': haveOrNot,
  /** P15b */
  'unit.goals': haveOrNot,
  /** P16a–c: formal employees of an accepted kind, the leader not counted. */
  'unit.teamMembers': {
    kind: 'count',
    options: [
      { value: '0', label: '没有' },
      { value: '1', label: '1 名' },
      { value: '2', label: '2 名' },
      { value: '3', label: '3 名或更多' },
    ],
  },

  /** P36, P37b: another one of the same scope and occupation; from the register, never asked. */
  'unit.sameOccupationWorkshop': choice({ no: '没有', similar: '疑似相同', yes: '有' }),

  /** P17; the wording of the four is to be confirmed by the bureau. */
  'project.positioning': choice({
    regionalCooperation: '面向京津冀的协同发展示范区',
    innovation: '科技创新引领区',
    internationalGateway: '首都国际交往新门户',
    urbanRuralReform: '城乡发展深化改革先行区',
    none: '都不符合',
  }),
  /** P18: the applicant's own declaration. */
  'project.onNegativeList': choice({ no: '没有列入', yes: '列入了' }),
  /** P18: what the bureau's own table and officer say; from the server, never asked. */
  'project.negativeListLookup': choice({
    tableEmpty: '目录未维护',
    noMatch: '未匹配',
    match: '疑似匹配',
    confirmedHit: '核实在目录内',
    confirmedClear: '核实不在目录内',
  }),
  /** P19 */
  'project.kind': choice({
    T1: '师带徒、技艺传承培训',
    T2: '标准编制、产品开发、培训资源建设',
    T3: '工艺改进、技能革新、技艺攻关',
    T4: '技艺展示、技术协作、研修交流',
    T5: '其他',
    none: '都不是',
  }),
  /** P20 */
  'project.trainingFocus': choice({
    twoZones: '“两区”建设',
    shortage: '急需紧缺职业（工种）',
    both: '两样都有',
    none: '都没有',
  }),
  /** P20; an integer field answers it: more than 0 is yes. */
  'project.traineeNumber': haveOrNot,
  /** P21 */
  'project.deliverables': haveOrNot,
  /** P22 */
  'project.problem': haveOrNot,
  /** P22 */
  'project.expectedOutput': haveOrNot,
  /** P23 */
  'project.events': haveOrNot,
  /** P32c: 建设期, from the form. */
  'project.startsOn': { kind: 'day' },
  'project.endsOn': { kind: 'day' },
} as const satisfies Readonly<Record<`${FactGroup}.${string}`, Choice<string> | Count | Day>>

export type FactId = keyof typeof FACTS
/** What a fact may be once known. */
export type FactValue<Id extends FactId> =
  (typeof FACTS)[Id] extends Choice<infer Value> ? Value : (typeof FACTS)[Id] extends Count ? number : string
/** 「不清楚」: a person was asked and does not know. It counts as missing, but is not asked again. */
export const UNSURE = 'unsure'
export type Facts = { readonly [Id in FactId]?: FactValue<Id> | typeof UNSURE }

export const FACT_IDS = Object.keys(FACTS) as readonly FactId[]

/** Facts that no applicant writes: from the register, or from the bureau's own table. */
export const BUREAU_FACTS: readonly FactId[] = [
  'project.titleAwardedOn',
  'master.leadsAnother',
  'unit.sameOccupationWorkshop',
  'project.negativeListLookup',
]

/** The group a fact belongs to, from its id. */
export function groupOf(id: FactId): FactGroup {
  return id.slice(0, id.indexOf('.')) as FactGroup
}

/** Whether a value may stand for a fact; values of an older catalogue may not. */
export function isFactValue<Id extends FactId>(id: Id, value: unknown): value is FactValue<Id> {
  const fact = FACTS[id]
  switch (fact.kind) {
    case 'choice':
      return fact.options.some((option) => option.value === value)
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0
    case 'day':
      return typeof value === 'string' && isDay(value)
  }
}

/** The value of a fact, or undefined while nobody knows it. */
export function known<Id extends FactId>(facts: Facts, id: Id): FactValue<Id> | undefined {
  const value: unknown = facts[id]
  return isFactValue(id, value) ? value : undefined
}
