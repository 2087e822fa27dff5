import { RULES } from '../../../src/policy/eligibility/assess'
import { FACTS, type FactId, type Facts } from '../../../src/policy/eligibility/facts'
import type { Outcome } from '../../../src/policy/finding'
import type { ClauseId } from '../../../src/policy/cite'
import { NEW, outcomeOf } from './case'

type Answers = Readonly<Record<string, Outcome>>
/** Clause, the rule and the fact of the same id unless named, what each answer leads to, facts besides. */
type Row = readonly [clause: ClauseId, rule: string, fact: FactId, answers: Answers, besides?: Facts]

const EXPERT: Answers = { yes: 'discretion', no: 'unmet' }
const PRESENT: Answers = { yes: 'met', no: 'unmet' }

const ROWS: readonly Row[] = [
  [
    'P2a',
    'unit.kind',
    'unit.kind',
    { enterprise: 'met', institution: 'met', socialGroup: 'unmet', individual: 'unmet', other: 'discretion' },
  ],
  [
    'P3a',
    'unit.inDistrict',
    'unit.inDistrict',
    { both: 'met', registered: 'met', operates: 'met', neither: 'unmet' },
  ],
  ['P5a', 'master.onTheLine', 'master.onTheLine', EXPERT],
  ['P5b', 'master.employment', 'master.employment', { employed: 'met', rehired: 'discretion', no: 'unmet' }],
  ['P7c', 'master.experience', 'master.experienceEvidence', EXPERT, { 'master.occupationListed': 'no' }],
  [
    'P8a',
    'master.methodOrRecord',
    'master.methodOrRecord',
    { method: 'discretion', record: 'discretion', both: 'discretion', none: 'unmet' },
  ],
  ['P8b', 'master.productivityGain', 'master.productivityGain', EXPERT],
  ['P9a', 'master.technicalTeam', 'master.technicalTeam', EXPERT],
  ['P9b', 'master.passesOnSkill', 'master.passesOnSkill', EXPERT],
  [
    'P9c',
    'master.apprenticesOrContests',
    'master.apprenticesOrContests',
    { apprentices: 'met', contests: 'met', both: 'met', none: 'unmet' },
  ],
  [
    'P10a',
    'master.innovationRole',
    'master.innovationRole',
    { lead: 'met', main: 'met', minor: 'unmet', none: 'unmet' },
  ],
  ['P10b', 'master.keyRoleStatement', 'master.keyRoleStatement', EXPERT],
  ['P11a', 'master.standardsOrMethods', 'master.standardsOrMethods', EXPERT],
  ['P11b', 'master.benefit', 'master.benefit', EXPERT],
  ['P12b', 'unit.echelon', 'unit.echelon', PRESENT],
  [
    'P13b',
    'unit.talentSystem',
    'unit.talentSystem',
    { all: 'discretion', some: 'discretion', none: 'unmet' },
  ],
  ['P14a', 'unit.funding', 'unit.funding', PRESENT],
  ['P14b', 'unit.premises', 'unit.premises', { inDistrict: 'met', elsewhere: 'discretion', none: 'unmet' }],
  ['P14c', 'unit.ledger', 'unit.ledger', PRESENT],
  ['P15a', 'unit.workshopRules', 'unit.workshopRules', PRESENT],
  ['P15b', 'unit.goals', 'unit.goals', PRESENT],
  [
    'P17',
    'project.positioning',
    'project.positioning',
    {
      regionalCooperation: 'discretion',
      innovation: 'discretion',
      internationalGateway: 'discretion',
      urbanRuralReform: 'discretion',
      none: 'unmet',
    },
  ],
  [
    'P19',
    'project.kind',
    'project.kind',
    { T1: 'met', T2: 'met', T3: 'met', T4: 'met', T5: 'met', none: 'unmet' },
  ],
  [
    'P20',
    'project.training',
    'project.trainingFocus',
    { twoZones: 'discretion', shortage: 'discretion', both: 'discretion', none: 'unmet' },
    { 'project.kind': 'T1' },
  ],
  ['P20', 'project.traineeNumber', 'project.traineeNumber', PRESENT, { 'project.kind': 'T1' }],
  ['P35', 'master.leadsOne', 'master.leadsAnother', { no: 'met', yes: 'unmet' }],
  [
    'P36',
    'unit.oneForOccupation',
    'unit.sameOccupationWorkshop',
    { no: 'met', similar: 'discretion', yes: 'unmet' },
  ],
  ['P21', 'project.deliverables', 'project.deliverables', EXPERT, { 'project.kind': 'T2' }],
  ['P22', 'project.problemSolved', 'project.problem', EXPERT, { 'project.kind': 'T3' }],
  ['P22', 'project.expectedOutput', 'project.expectedOutput', EXPERT, { 'project.kind': 'T3' }],
  ['P23', 'project.events', 'project.events', EXPERT, { 'project.kind': 'T4' }],
]

const CASES = ROWS.map(([clause, ruleId, fact, answers, besides = {}]) => ({
  clause,
  ruleId,
  fact,
  answers,
  besides,
}))

describe.each(CASES)('$clause, $ruleId', ({ clause, ruleId, fact, answers, besides }) => {
  const rule = RULES.find(({ id }) => id === ruleId)

  test('stands on this clause and reads every answer the question offers', () => {
    const spec = FACTS[fact]
    expect(rule?.clause).toBe(clause)
    expect(spec.kind === 'choice' && spec.options.map((option) => option.value)).toEqual(Object.keys(answers))
  })

  test.each(Object.entries(answers))('the answer “%s” is %s', (value, outcome) => {
    expect(outcomeOf(ruleId, { ...besides, [fact]: value })).toBe(outcome)
  })

  test.each([
    ['no answer', undefined],
    ['「不清楚」', 'unsure'],
    ['an answer of some other catalogue', 'gone'],
  ])('%s is unknown, never unmet', (_title, value) => {
    const facts = value === undefined ? besides : { ...besides, [fact]: value }
    expect(rule?.check(facts as Facts, NEW)).toMatchObject({ outcome: 'unknown', missing: [fact] })
  })
})

test('every rule that asks exactly one question is in the table, but for those with a table of their own', () => {
  const elsewhere = ['project.negativeList', 'unit.teamMembers']
  const oneFact = RULES.filter((rule) => rule.questions.length === 1).map((rule) => rule.id)
  const fromRegister = ['master.leadsOne', 'unit.oneForOccupation']
  expect([...ROWS.map(([, rule]) => rule), ...elsewhere].sort()).toEqual([...oneFact, ...fromRegister].sort())
})
