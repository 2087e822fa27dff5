import { faqs, findingsOf } from '#policy'
import { RULES } from '../../src/policy/eligibility/assess'
import { plainText } from '../../src/policy/text/clauses'

const context = { asOf: '2026-11-22', pack: 'daxing-2' } as const
const ruleOf = (id: string) => RULES.find((rule) => rule.id === id)!
const outcomesOf = (id: string) => findingsOf(ruleOf(id), context).map(({ outcome }) => outcome)

describe('questions and answers come from the rules alone', () => {
  const all = faqs(context)

  test('every rule of the edition that asks something has one, in the order of the conditions', () => {
    const asking = RULES.filter(({ packs, questions }) => packs.includes('daxing-2') && questions.length > 0)
    expect(all.map(({ rule }) => rule.id)).toEqual(asking.map(({ id }) => id))
  })

  test.each(all.map((each) => [each.question.text, each] as const))(
    '%s',
    (_, { rule, question, answers }) => {
      expect(rule.questions).toContain(question)
      expect(plainText()).toContain(rule.quote)
      expect(answers.length).toBeGreaterThan(0)
      expect(answers.map(({ outcome }) => outcome)).not.toContain('unknown')
      expect(new Set(answers.map(({ reason }) => reason)).size).toBe(answers.length)
    },
  )
})

describe('what a rule can find', () => {
  test('P16a: every number of people below three, then three and more', () => {
    expect(outcomesOf('unit.teamMembers')).toEqual(['unmet', 'unmet', 'unmet', 'met'])
  })

  test('P6c: refused, left to judgement, met, along its own questions', () => {
    expect(outcomesOf('master.certificate')).toEqual(['unmet', 'discretion', 'met'])
  })

  test('P13a: what no answer settles is left to the experts', () => {
    expect(outcomesOf('unit.valuesSkill')).toEqual(['discretion'])
  })

  test('P34b: a fact another rule asks is gone through when it is the only one missing', () => {
    expect(new Set(outcomesOf('project.titleInOrder'))).toEqual(new Set(['unmet', 'discretion', 'met']))
  })

  test('P12a: a rule that sums up others leaves the answers to them', () => {
    expect(outcomesOf('unit.master')).toEqual([])
  })
})
