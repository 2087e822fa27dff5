import path from 'node:path'
import fc from 'fast-check'
import { RULES, assess } from '../../../src/policy/eligibility/assess'
import { compareEditions } from '../../../src/policy/eligibility/compare-editions'
import { RULE_PACK_DIFFERENCES } from '../../../src/policy/eligibility/edition-differences'
import type { Facts } from '../../../src/policy/eligibility/facts'
import { FACT_IDS } from '../../../src/policy/eligibility/facts'
import { PARAMETERS } from '../../../src/policy/parameters'
import { clause, plainText } from '../../../src/policy/text/clauses'
import { readTree } from '../../support/architecture/source-file'
import { NEW, STRONG } from './case'
import { fullFacts } from './facts-arbitrary'

const TODAY = '2026-06-30'
const ruleIn = (facts: Facts, id: string, asOf = TODAY) =>
  compareEditions(facts, asOf).rules.find(({ ruleId }) => ruleId === id)

const TITLED: Facts = { ...STRONG, 'project.workshopTitle': 'normal', 'project.titleAwardedOn': '2026-06-29' }

describe('七: the old edition beside the new one', () => {
  test('P61b: the same person with an unlisted occupation: old FAIL, new NEEDS_OFFICER', () => {
    const facts: Facts = { ...STRONG, 'master.occupationListed': 'no', 'master.experienceEvidence': 'yes' }
    expect(compareEditions(facts, TODAY)).toMatchObject({ before: 'unmet', after: 'discretion' })
    expect(ruleIn(facts, 'master.listedOnly')).toMatchObject({ before: 'unmet', after: 'notAsked' })
    expect(ruleIn(facts, 'master.experience')).toMatchObject({ before: 'notAsked', after: 'discretion' })
  })
  test('P62: the title of yesterday: old FAIL, new PASS on its title', () => {
    expect(compareEditions(TITLED, TODAY)).toMatchObject({ before: 'unmet', after: 'discretion' })
    expect(ruleIn(TITLED, 'project.titleAge')).toMatchObject({ before: 'unmet', after: 'notAsked' })
    expect(ruleIn(TITLED, 'project.titleInOrder')).toMatchObject({ before: 'met', after: 'met' })
  })
  test.each([
    ['2024-07-01', 'unmet'],
    ['2024-06-30', 'met'],
    ['2024-06-29', 'met'],
  ] as const)('P62: awarded on %s, two years on 2026-06-30: old %s', (awardedOn, before) => {
    expect(ruleIn({ ...TITLED, 'project.titleAwardedOn': awardedOn }, 'project.titleAge')?.before).toBe(
      before,
    )
  })
  test('P63: two consecutive years are accepted, and the yearly round stands in the text', () => {
    for (const asOf of ['2026-06-30', '2027-06-30'])
      expect(assess(TITLED, { ...NEW, asOf, tracks: ['project'] }).outcome).toBe('discretion')
    expect(PARAMETERS.projectCycleYears.value).toBe(1)
  })
  test('P61a: 战略性新兴产业 is recorded, no condition: no fact, no rule', () => {
    expect(FACT_IDS.filter((id) => /strategic|emerging/i.test(id))).toEqual([])
    expect(RULES.filter((rule) => [rule.clause, ...rule.covers].includes('P61a'))).toEqual([])
  })
  test('P64: no code path enters anybody for 新国门 by itself: the words stand only where the text is told', () => {
    const sources = readTree(path.resolve(__dirname, '../../..'), ['src'])
    const saying = sources.filter(({ text }) => /(['"`])(?:(?!\1).)*直接入选/.test(text))
    expect(saying.map((file) => file.path).sort()).toEqual([
      'src/policy/eligibility/edition-differences.ts',
      'src/policy/text/procedure.ts',
    ])
  })
  test('a listed occupation and an old title: both editions say the same, rule by rule', () => {
    const facts: Facts = { ...TITLED, 'project.titleAwardedOn': '2020-01-01' }
    const { before, after, rules } = compareEditions(facts, TODAY)
    expect(before).toBe(after)
    const onlyOld = rules.filter((rule) => rule.after === 'notAsked').map(({ ruleId }) => ruleId)
    expect(onlyOld).toEqual(['project.titleAge'])
    expect(rules.filter((rule) => rule.after !== 'notAsked' && rule.before !== rule.after)).toEqual([])
  })
  test('whatever the facts, the editions differ only in the rules the differences name, and in P12a', () => {
    const named = [...RULE_PACK_DIFFERENCES.flatMap(({ rules }) => rules), 'unit.master']
    fc.assert(
      fc.property(fullFacts, (facts) => {
        const differing = compareEditions(facts, TODAY).rules.filter(({ before, after }) => before !== after)
        expect(differing.map(({ ruleId }) => ruleId).filter((id) => !named.includes(id))).toEqual([])
      }),
    )
  })
})

describe('the differences as data', () => {
  test('P61a, P61b, P62, P63, P64: each once, in the order of the text', () => {
    expect(RULE_PACK_DIFFERENCES.map((row) => row.clause)).toEqual(['P61a', 'P61b', 'P62', 'P63', 'P64'])
  })
  test.each(RULE_PACK_DIFFERENCES)('$clause stands on the text and names real rules', (row) => {
    expect(plainText()).toContain(clause(row.clause).quote)
    for (const sentence of [row.before, row.after, row.effect]) expect(sentence).toMatch(/。$/)
    for (const id of row.rules) expect(RULES.map((rule) => rule.id)).toContain(id)
  })
  test('what the text does not say of the old edition is marked as inferred', () => {
    const stated = RULE_PACK_DIFFERENCES.filter(({ isInferred }) => isInferred !== true)
    expect(stated.map((row) => row.clause)).toEqual(['P62', 'P64'])
  })
  test('a rule that is not in both editions is named by a difference', () => {
    const partial = RULES.filter(({ packs }) => packs.length < 2).map(({ id }) => id)
    const named = RULE_PACK_DIFFERENCES.flatMap(({ rules }) => rules)
    for (const id of partial) expect(named).toContain(id)
  })
})
