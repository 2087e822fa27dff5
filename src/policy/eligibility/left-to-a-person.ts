import type { FactId, FactValue } from './facts'

/** Claims under which only a person may decide, each fact with the values it may have; others do not matter. */
export type Claims = { readonly [Id in FactId]?: readonly FactValue<Id>[] }

export interface LeftToAPerson {
  readonly rule: string
  /** The words of the rule's quote that no machine weighs; absent where the text does not speak of the case at all. */
  readonly words?: string
  /** Every one of these leads to `discretion`, whatever else is known (5.9); `{}`: the rule always does. */
  readonly given: Claims
}

const yes = ['yes'] as const

/** What 5.9 and 5.11 leave to an officer or expert; a test holds every rule to it over all facts. */
export const LEFT_TO_A_PERSON: readonly LeftToAPerson[] = [
  { rule: 'master.onTheLine', words: '长期', given: { 'master.onTheLine': yes } },
  { rule: 'master.employment', words: '在职在聘', given: { 'master.employment': ['rehired'] } },
  {
    rule: 'master.certificate',
    words: '原则上',
    given: {
      'master.occupationListed': yes,
      'master.hasNationalStandard': yes,
      'master.certificateLevel': ['none', 'level5', 'level4', 'level3'],
      'master.exceptionReason': yes,
    },
  },
  {
    rule: 'master.experience',
    words: '丰富',
    given: { 'master.occupationListed': ['no'], 'master.experienceEvidence': yes },
  },
  {
    rule: 'master.experience',
    words: '熟练',
    given: {
      'master.occupationListed': yes,
      'master.hasNationalStandard': ['no'],
      'master.certificateLevel': ['none', 'level5', 'level4', 'level3'],
      'master.experienceEvidence': yes,
    },
  },
  {
    rule: 'master.methodOrRecord',
    words: '公认的先进',
    given: { 'master.methodOrRecord': ['method', 'both'] },
  },
  { rule: 'master.methodOrRecord', words: '较高', given: { 'master.methodOrRecord': ['record'] } },
  { rule: 'master.productivityGain', words: '提高', given: { 'master.productivityGain': yes } },
  { rule: 'master.technicalTeam', words: '优秀', given: { 'master.technicalTeam': yes } },
  { rule: 'master.passesOnSkill', words: '发扬团队精神', given: { 'master.passesOnSkill': yes } },
  { rule: 'master.keyRoleStatement', words: '重要作用', given: { 'master.keyRoleStatement': yes } },
  { rule: 'master.standardsOrMethods', words: '显著', given: { 'master.standardsOrMethods': yes } },
  { rule: 'master.benefit', words: '较好', given: { 'master.benefit': yes } },
  { rule: 'unit.kind', words: '企事业单位', given: { 'unit.kind': ['other'] } },
  { rule: 'unit.valuesSkill', words: '高度重视', given: {} },
  { rule: 'unit.talentSystem', words: '较为完善', given: { 'unit.talentSystem': ['all', 'some'] } },
  { rule: 'unit.premises', given: { 'unit.premises': ['elsewhere'] } },
  { rule: 'unit.properUse', words: '确保', given: {} },
  { rule: 'unit.keepsGoing', words: '持续推进', given: {} },
  {
    rule: 'unit.oneForOccupation',
    words: '相同职业（工种）',
    given: { 'unit.sameOccupationWorkshop': ['similar'] },
  },
  {
    rule: 'project.titleInOrder',
    words: '正常运转',
    given: { 'project.workshopTitle': ['suspended', 'revoking'] },
  },
  {
    rule: 'project.positioning',
    words: '应符合',
    given: {
      'project.positioning': [
        'regionalCooperation',
        'innovation',
        'internationalGateway',
        'urbanRuralReform',
      ],
    },
  },
  {
    rule: 'project.negativeList',
    words: '禁限目录范围',
    given: { 'project.onNegativeList': ['no'], 'project.negativeListLookup': ['tableEmpty', 'match'] },
  },
  {
    rule: 'project.training',
    words: '有效带动',
    given: { 'project.kind': ['T1'], 'project.trainingFocus': ['twoZones', 'shortage', 'both'] },
  },
  {
    rule: 'project.deliverables',
    words: '积极推动作用',
    given: { 'project.kind': ['T2'], 'project.deliverables': yes },
  },
  { rule: 'project.problemSolved', words: '切实', given: { 'project.kind': ['T3'], 'project.problem': yes } },
  {
    rule: 'project.expectedOutput',
    words: '一定',
    given: { 'project.kind': ['T3'], 'project.expectedOutput': yes },
  },
  { rule: 'project.events', words: '良好', given: { 'project.kind': ['T4'], 'project.events': yes } },
  { rule: 'project.other', words: '合理、实用、可行', given: { 'project.kind': ['T5'] } },
  {
    rule: 'project.period',
    words: '一般',
    given: { 'project.startsOn': ['2026-07-01'], 'project.endsOn': ['2027-07-01'] },
  },
]
