import { RULES } from '../../../src/policy/eligibility/assess'
import type { Facts } from '../../../src/policy/eligibility/facts'
import { NEW, OLD, STRONG, findingOf, outcomeOf } from './case'

type Row = readonly [title: string, rule: string, facts: Facts, outcome: string]

/** Rules that read one fact: every answer, 「不清楚」 and no answer. */
const ROWS: readonly Row[] = [
  ['P2a: an enterprise may apply', 'unit.kind', { 'unit.kind': 'enterprise' }, 'met'],
  ['P2a: a public institution may apply', 'unit.kind', { 'unit.kind': 'institution' }, 'met'],
  ['P2a: a person may not', 'unit.kind', { 'unit.kind': 'individual' }, 'unmet'],
  ['P2a: a social group may not', 'unit.kind', { 'unit.kind': 'socialGroup' }, 'unmet'],
  ['P2a: any other kind goes to the officer', 'unit.kind', { 'unit.kind': 'other' }, 'discretion'],
  [
    'P3a: registered in the district is enough',
    'unit.inDistrict',
    { 'unit.inDistrict': 'registered' },
    'met',
  ],
  ['P3a: operating in the district is enough', 'unit.inDistrict', { 'unit.inDistrict': 'operates' }, 'met'],
  ['P3a: both is enough', 'unit.inDistrict', { 'unit.inDistrict': 'both' }, 'met'],
  ['P3a: neither is not', 'unit.inDistrict', { 'unit.inDistrict': 'neither' }, 'unmet'],

  [
    'P5a: how long on the line is for the officer',
    'master.onTheLine',
    { 'master.onTheLine': 'yes' },
    'discretion',
  ],
  ['P5a: not on the line at all is unmet', 'master.onTheLine', { 'master.onTheLine': 'no' }, 'unmet'],
  ['P5b: employed and appointed', 'master.employment', { 'master.employment': 'employed' }, 'met'],
  [
    'P5b: back after retirement is for the officer',
    'master.employment',
    { 'master.employment': 'rehired' },
    'discretion',
  ],
  ['P5b: employed elsewhere is unmet', 'master.employment', { 'master.employment': 'no' }, 'unmet'],

  [
    'P8a: a method alone will do',
    'master.methodOrRecord',
    { 'master.methodOrRecord': 'method' },
    'discretion',
  ],
  [
    'P8a: a record alone will do',
    'master.methodOrRecord',
    { 'master.methodOrRecord': 'record' },
    'discretion',
  ],
  ['P8a: both will do', 'master.methodOrRecord', { 'master.methodOrRecord': 'both' }, 'discretion'],
  ['P8a: neither will not', 'master.methodOrRecord', { 'master.methodOrRecord': 'none' }, 'unmet'],
  [
    'P8b: a gain is for experts',
    'master.productivityGain',
    { 'master.productivityGain': 'yes' },
    'discretion',
  ],
  ['P8b: no gain is unmet', 'master.productivityGain', { 'master.productivityGain': 'no' }, 'unmet'],
  ['P9a: a team is for experts', 'master.technicalTeam', { 'master.technicalTeam': 'yes' }, 'discretion'],
  ['P9a: no team is unmet', 'master.technicalTeam', { 'master.technicalTeam': 'no' }, 'unmet'],
  ['P9b: mentoring is for experts', 'master.passesOnSkill', { 'master.passesOnSkill': 'yes' }, 'discretion'],
  ['P9b: no mentoring is unmet', 'master.passesOnSkill', { 'master.passesOnSkill': 'no' }, 'unmet'],
  [
    'P9c: apprentices alone will do',
    'master.apprenticesOrContests',
    { 'master.apprenticesOrContests': 'apprentices' },
    'met',
  ],
  [
    'P9c: contests alone will do',
    'master.apprenticesOrContests',
    { 'master.apprenticesOrContests': 'contests' },
    'met',
  ],
  ['P9c: both will do', 'master.apprenticesOrContests', { 'master.apprenticesOrContests': 'both' }, 'met'],
  [
    'P9c: neither will not',
    'master.apprenticesOrContests',
    { 'master.apprenticesOrContests': 'none' },
    'unmet',
  ],
  ['P10a: leading counts', 'master.innovationRole', { 'master.innovationRole': 'lead' }, 'met'],
  ['P10a: a main part counts', 'master.innovationRole', { 'master.innovationRole': 'main' }, 'met'],
  ['P10a: a minor part does not', 'master.innovationRole', { 'master.innovationRole': 'minor' }, 'unmet'],
  ['P10a: no part does not', 'master.innovationRole', { 'master.innovationRole': 'none' }, 'unmet'],
  [
    'P10b: a statement is for experts',
    'master.keyRoleStatement',
    { 'master.keyRoleStatement': 'yes' },
    'discretion',
  ],
  ['P10b: no statement is unmet', 'master.keyRoleStatement', { 'master.keyRoleStatement': 'no' }, 'unmet'],
  [
    'P11a: standards are for experts',
    'master.standardsOrMethods',
    { 'master.standardsOrMethods': 'yes' },
    'discretion',
  ],
  ['P11a: none is unmet', 'master.standardsOrMethods', { 'master.standardsOrMethods': 'no' }, 'unmet'],
  ['P11b: benefits are for experts', 'master.benefit', { 'master.benefit': 'yes' }, 'discretion'],
  ['P11b: none is unmet', 'master.benefit', { 'master.benefit': 'no' }, 'unmet'],

  ['P12b: an echelon is met', 'unit.echelon', { 'unit.echelon': 'yes' }, 'met'],
  ['P12b: no echelon is unmet', 'unit.echelon', { 'unit.echelon': 'no' }, 'unmet'],
  [
    'P13b: all five systems are for the officer',
    'unit.talentSystem',
    { 'unit.talentSystem': 'all' },
    'discretion',
  ],
  [
    'P13b: a missing one needs the officer',
    'unit.talentSystem',
    { 'unit.talentSystem': 'some' },
    'discretion',
  ],
  ['P13b: none at all is unmet', 'unit.talentSystem', { 'unit.talentSystem': 'none' }, 'unmet'],
  ['P14a: funding is met', 'unit.funding', { 'unit.funding': 'yes' }, 'met'],
  ['P14a: no funding is unmet', 'unit.funding', { 'unit.funding': 'no' }, 'unmet'],
  ['P14b: premises in the district are met', 'unit.premises', { 'unit.premises': 'inDistrict' }, 'met'],
  [
    'P14b: premises elsewhere go to the officer',
    'unit.premises',
    { 'unit.premises': 'elsewhere' },
    'discretion',
  ],
  ['P14b: no premises is unmet', 'unit.premises', { 'unit.premises': 'none' }, 'unmet'],
  ['P14c: a ledger of its own is met', 'unit.ledger', { 'unit.ledger': 'yes' }, 'met'],
  ['P14c: no ledger is unmet', 'unit.ledger', { 'unit.ledger': 'no' }, 'unmet'],
  ['P15a: workshop rules are met', 'unit.workshopRules', { 'unit.workshopRules': 'yes' }, 'met'],
  ['P15a: no rules is unmet', 'unit.workshopRules', { 'unit.workshopRules': 'no' }, 'unmet'],
  ['P15b: goals are met', 'unit.goals', { 'unit.goals': 'yes' }, 'met'],
  ['P15b: no goals is unmet', 'unit.goals', { 'unit.goals': 'no' }, 'unmet'],
  ['P16a: nobody besides the leader is too few', 'unit.teamMembers', { 'unit.teamMembers': 0 }, 'unmet'],
  [
    'P16a: two members besides the leader are too few',
    'unit.teamMembers',
    { 'unit.teamMembers': 2 },
    'unmet',
  ],
  ['P16a: three are enough', 'unit.teamMembers', { 'unit.teamMembers': 3 }, 'met'],
  ['P16a: more than three are enough', 'unit.teamMembers', { 'unit.teamMembers': 12 }, 'met'],

  [
    'P17: one of the four positions, confirmed by the officer',
    'project.positioning',
    { 'project.positioning': 'urbanRuralReform' },
    'discretion',
  ],
  ['P17: none of the four is unmet', 'project.positioning', { 'project.positioning': 'none' }, 'unmet'],
  ['P19: one kind is enough', 'project.kind', { 'project.kind': 'T2' }, 'met'],
  ['P19: no kind is unmet', 'project.kind', { 'project.kind': 'none' }, 'unmet'],
  [
    'P21: deliverables are for experts',
    'project.deliverables',
    { 'project.kind': 'T2', 'project.deliverables': 'yes' },
    'discretion',
  ],
  [
    'P21: no deliverable is unmet',
    'project.deliverables',
    { 'project.kind': 'T2', 'project.deliverables': 'no' },
    'unmet',
  ],
  [
    'P21: a project of another kind is not asked',
    'project.deliverables',
    { 'project.kind': 'T3', 'project.deliverables': 'no' },
    'not asked',
  ],
  [
    'P23: an event is for experts',
    'project.events',
    { 'project.kind': 'T4', 'project.events': 'yes' },
    'discretion',
  ],
  ['P23: no event is unmet', 'project.events', { 'project.kind': 'T4', 'project.events': 'no' }, 'unmet'],
  [
    'P24: any other project is confirmed by the officer',
    'project.other',
    { 'project.kind': 'T5' },
    'discretion',
  ],
]

describe('rules that read one fact', () => {
  test.each(ROWS)('%s', (_title, rule, facts, outcome) => {
    expect(outcomeOf(rule, facts)).toBe(outcome)
  })

  test.each(RULES.filter((rule) => rule.questions.length === 1).map((rule) => [rule.id, rule] as const))(
    '%s: 「不清楚」 and no answer are unknown, never unmet',
    (_id, rule) => {
      const [question] = rule.questions
      const fact = question?.fact ?? 'unit.kind'
      for (const facts of [
        {},
        { [fact]: 'unsure' },
        { [fact]: 'a value of some older version' },
      ] as Facts[]) {
        expect(rule.check(facts, NEW)).toMatchObject({ outcome: 'unknown', missing: [fact] })
      }
    },
  )
})

describe('P12a: the unit carries the result of its master', () => {
  test.each([
    ['unmet', { ...STRONG, 'master.employment': 'no' }],
    ['discretion', STRONG],
    ['unknown', { ...STRONG, 'master.employment': 'unsure' }],
  ] as const)('%s', (outcome, facts) => {
    expect(outcomeOf('unit.master', facts)).toBe(outcome)
  })
})

describe('P16a: the reason says how many are missing', () => {
  test('two members: one more', () => {
    expect(findingOf('unit.teamMembers', { 'unit.teamMembers': 2 })?.reason).toContain('还差 1 名')
  })
})

describe('P18: the negative list', () => {
  const rows: readonly Row[] = [
    [
      'declared clear, table empty: the officer checks',
      'project.negativeList',
      { 'project.onNegativeList': 'no' },
      'discretion',
    ],
    [
      'declared clear, no match in the table',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'noMatch' },
      'met',
    ],
    [
      'declared clear, text match only: the officer checks',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'match' },
      'discretion',
    ],
    [
      'declared clear, officer confirmed it',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'confirmedClear' },
      'met',
    ],
    [
      'declared clear, but a confirmed hit',
      'project.negativeList',
      { 'project.onNegativeList': 'no', 'project.negativeListLookup': 'confirmedHit' },
      'unmet',
    ],
    [
      'a confirmed hit needs no declaration',
      'project.negativeList',
      { 'project.negativeListLookup': 'confirmedHit' },
      'unmet',
    ],
    ['declared to be on the list', 'project.negativeList', { 'project.onNegativeList': 'yes' }, 'unmet'],
    ['not declared', 'project.negativeList', { 'project.negativeListLookup': 'noMatch' }, 'unknown'],
    ['declared 「不清楚」', 'project.negativeList', { 'project.onNegativeList': 'unsure' }, 'unknown'],
  ]
  test.each(rows)('%s', (_title, rule, facts, outcome) => {
    expect(outcomeOf(rule, facts)).toBe(outcome)
  })
})

describe('P20 and P22: kinds that need two things', () => {
  const rows: readonly Row[] = [
    [
      'T1 with focus and number',
      'project.training',
      { 'project.trainingFocus': 'shortage', 'project.traineeNumber': 'yes' },
      'discretion',
    ],
    [
      'T1 without focus',
      'project.training',
      { 'project.trainingFocus': 'none', 'project.traineeNumber': 'yes' },
      'unmet',
    ],
    [
      'T1 without a trainee number',
      'project.training',
      { 'project.trainingFocus': 'both', 'project.traineeNumber': 'no' },
      'unmet',
    ],
    ['T1, focus not known', 'project.training', { 'project.traineeNumber': 'yes' }, 'unknown'],
    ['T1, number not known', 'project.training', { 'project.trainingFocus': 'both' }, 'unknown'],
    [
      'T3 with problem and output',
      'project.problemSolved',
      { 'project.problem': 'yes', 'project.expectedOutput': 'yes' },
      'discretion',
    ],
    [
      'T3 without problem',
      'project.problemSolved',
      { 'project.problem': 'no', 'project.expectedOutput': 'yes' },
      'unmet',
    ],
    [
      'T3 without output (并)',
      'project.problemSolved',
      { 'project.problem': 'yes', 'project.expectedOutput': 'no' },
      'unmet',
    ],
    ['T3, problem not known', 'project.problemSolved', { 'project.expectedOutput': 'yes' }, 'unknown'],
    ['T3, output not known', 'project.problemSolved', { 'project.problem': 'yes' }, 'unknown'],
  ]
  test.each(rows)('%s', (title, rule, facts, outcome) => {
    const kind = title.startsWith('T1') ? 'T1' : 'T3'
    expect(outcomeOf(rule, { ...facts, 'project.kind': kind })).toBe(outcome)
  })
})

describe('P31 and P34: who may put a project forward', () => {
  const rows: readonly Row[] = [
    [
      'P31: no title, applied for together',
      'project.workshop',
      { 'project.workshopTitle': 'none', 'project.appliesTogether': 'yes' },
      'met',
    ],
    [
      'P31: no title, project alone',
      'project.workshop',
      { 'project.workshopTitle': 'none', 'project.appliesTogether': 'no' },
      'unmet',
    ],
    ['P31: no title, not known', 'project.workshop', { 'project.workshopTitle': 'none' }, 'unknown'],
    ['P31: title not known', 'project.workshop', { 'project.appliesTogether': 'no' }, 'unknown'],
    ['P31: with a title', 'project.workshop', { 'project.workshopTitle': 'normal' }, 'met'],
    ['P34a: a revoked title', 'project.workshop', { 'project.workshopTitle': 'revoked' }, 'unmet'],
    ['P34b: a title in order', 'project.titleInOrder', { 'project.workshopTitle': 'normal' }, 'met'],
    [
      'P34b: suspended or in rectification goes to the officer',
      'project.titleInOrder',
      { 'project.workshopTitle': 'suspended' },
      'discretion',
    ],
    [
      'P34a: a revoked title is not in order',
      'project.titleInOrder',
      { 'project.workshopTitle': 'revoked' },
      'unmet',
    ],
    [
      'P34b: without a title not asked',
      'project.titleInOrder',
      { 'project.workshopTitle': 'none' },
      'not asked',
    ],
  ]
  test.each(rows)('%s', (_title, rule, facts, outcome) => {
    expect(outcomeOf(rule, facts)).toBe(outcome)
  })
})

describe('P32c: a project usually takes no more than a year', () => {
  const period = (startsOn: string, endsOn: string) =>
    outcomeOf('project.period', { 'project.startsOn': startsOn, 'project.endsOn': endsOn })

  test('twelve months are within it', () => expect(period('2026-07-01', '2027-06-30')).toBe('met'))
  test('one day more goes to the officer (一般)', () =>
    expect(period('2026-07-01', '2027-07-01')).toBe('discretion'))
  test('a single day is a period', () => expect(period('2026-07-01', '2026-07-01')).toBe('met'))
  test('an end before the start is unmet', () => expect(period('2026-07-01', '2026-06-30')).toBe('unmet'))
  test('the self-check does not ask for dates', () =>
    expect(outcomeOf('project.period', STRONG)).toBe('not asked'))
})

describe('the old edition beside the new one', () => {
  test('P62: the title of yesterday: old unmet, new met', () => {
    const facts: Facts = { 'project.workshopTitle': 'normal', 'project.titleAwardedOn': '2026-06-29' }
    expect(outcomeOf('project.titleAge', facts, OLD)).toBe('unmet')
    expect(outcomeOf('project.titleAge', facts, NEW)).toBe('not asked')
    expect(outcomeOf('project.workshop', facts, NEW)).toBe('met')
  })
  test.each([
    ['2024-07-01', 'unmet'],
    ['2024-06-30', 'met'],
    ['2024-06-29', 'met'],
  ] as const)('P62: awarded on %s, asked on 2026-06-30: %s', (titleAwardedOn, outcome) => {
    const facts: Facts = { 'project.workshopTitle': 'normal', 'project.titleAwardedOn': titleAwardedOn }
    expect(outcomeOf('project.titleAge', facts, OLD)).toBe(outcome)
  })
  test('P62: without a title the old edition has no project', () => {
    expect(outcomeOf('project.titleAge', { 'project.workshopTitle': 'none' }, OLD)).toBe('unmet')
  })
  test('P62: an unknown award day is unknown', () => {
    expect(outcomeOf('project.titleAge', { 'project.workshopTitle': 'normal' }, OLD)).toBe('unknown')
  })
})
