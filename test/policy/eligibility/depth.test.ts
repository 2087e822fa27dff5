import fc from 'fast-check'
import type { AssessContext } from '../../../src/policy/eligibility/assess'
import { TRACKS, assess } from '../../../src/policy/eligibility/assess'
import type { FactId, Facts } from '../../../src/policy/eligibility/facts'
import { UNSURE } from '../../../src/policy/eligibility/facts'
import { QUESTIONS, answer, nextQuestion, questionsFor } from '../../../src/policy/eligibility/questions'
import { NEW, STRONG } from './case'
import { contexts, fullFacts, someFacts } from './facts-arbitrary'

const first: AssessContext = { ...NEW, depth: 'firstReason' }
const all: AssessContext = { ...NEW, depth: 'allReasons' }
/** The longest way there is: no title, 高级工 with a standard, a kind of project with two details. */
const LONGEST = 32

const tracks = fc.subarray([...TRACKS], { minLength: 1 })
const anyContext = fc
  .tuple(contexts, tracks, fc.constantFrom('firstReason' as const, 'allReasons' as const))
  .map(([context, chosen, depth]) => ({ ...context, tracks: chosen, depth }))

/** Answers question after question as this person would. */
function walk(person: Facts, context: AssessContext): Facts {
  let facts: Facts = {}
  for (let question = nextQuestion(facts, context); question; question = nextQuestion(facts, context)) {
    facts = answer(facts, question.fact, String(person[question.fact]))
  }
  return facts
}
const unmetIn = (facts: Facts, context: AssessContext) =>
  assess(facts, context).findings.flatMap(({ outcome, ruleId }) => (outcome === 'unmet' ? [ruleId] : []))

describe('P4: the first reason, or all of them', () => {
  const individual: Facts = {
    ...STRONG,
    'unit.kind': 'individual',
    'unit.ledger': 'no',
    'project.kind': 'none',
  }

  test('firstReason stops asking at the first condition that is unmet', () => {
    const facts: Facts = { 'project.workshopTitle': 'none', 'project.appliesTogether': 'no' }
    expect(nextQuestion(facts, first)).toBeUndefined()
    expect(questionsFor(facts, first).map(({ fact }) => fact)).toEqual(Object.keys(facts))
    expect(nextQuestion(facts, all)?.fact).toBe('master.onTheLine')
  })
  test('allReasons is the default and goes on to everything there is to mend', () => {
    expect(unmetIn(individual, NEW)).toEqual(['unit.kind', 'unit.ledger', 'project.kind'])
    expect(assess(individual, NEW)).toEqual(assess(individual, all))
    expect(nextQuestion({ 'unit.kind': 'individual' }, NEW)).toEqual(
      nextQuestion({ 'unit.kind': 'individual' }, all),
    )
  })
  test('firstReason lists the findings up to that one', () => {
    expect(unmetIn(individual, first)).toEqual(['unit.kind'])
    expect(assess(individual, first).findings.at(-1)?.ruleId).toBe('unit.kind')
  })
  test('P20, P22: both gaps of one kind of project are told at once', () => {
    const training: Facts = { ...STRONG, 'project.trainingFocus': 'none', 'project.traineeNumber': 'no' }
    expect(unmetIn(training, all)).toEqual(['project.training', 'project.traineeNumber'])
    const solving: Facts = {
      ...STRONG,
      'project.kind': 'T3',
      'project.problem': 'no',
      'project.expectedOutput': 'no',
    }
    expect(unmetIn(solving, all)).toEqual(['project.problemSolved', 'project.expectedOutput'])
  })

  test('both depths come to the same outcomes, the shorter list is the beginning of the longer', () => {
    fc.assert(
      fc.property(someFacts, contexts, (facts, context) => {
        const short = assess(facts, { ...context, depth: 'firstReason' })
        const long = assess(facts, { ...context, depth: 'allReasons' })
        expect([short.outcome, short.groups]).toEqual([long.outcome, long.groups])
        expect(short.findings).toEqual(long.findings.slice(0, short.findings.length))
        expect(short.findings.filter(({ outcome }) => outcome === 'unmet').length).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('the same person is asked the same questions in both, only fewer, and told the same outcome', () => {
    fc.assert(
      fc.property(fullFacts, contexts, (person, context) => {
        const short = walk(person, { ...context, depth: 'firstReason' })
        const long = walk(person, { ...context, depth: 'allReasons' })
        const asked = Object.keys(long)
        expect(Object.keys(short)).toEqual(asked.slice(0, Object.keys(short).length))
        expect(assess(short, context).outcome).toBe(assess(long, context).outcome)
      }),
    )
  })
})

describe('only what still matters is asked', () => {
  const findingsWith = (facts: Facts, fact: FactId, option: string, context: AssessContext) =>
    JSON.stringify(assess(answer(facts, fact, option), context).findings)

  test('a question is asked only if two answers to it lead to different findings', () => {
    fc.assert(
      fc.property(someFacts, anyContext, (facts, context) => {
        const question = nextQuestion(facts, context)
        if (question === undefined) return
        const options = question.options.filter(({ value }) => value !== UNSURE)
        const results = options.map(({ value }) => findingsWith(facts, question.fact, value, context))
        expect(new Set(results).size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })
  test('what was never asked would have changed nothing', () => {
    fc.assert(
      fc.property(fullFacts, contexts, (person, context) => {
        const told = Object.fromEntries(
          Object.entries(person).filter(([id]) => QUESTIONS.has(id as FactId)),
        ) as Facts
        const asked = walk(person, context)
        // A tap on 「3 名或更多」 says no more than that.
        const counted = { ...told, 'unit.teamMembers': asked['unit.teamMembers'] ?? UNSURE } as Facts
        expect(assess(asked, context)).toEqual(assess(counted, context))
      }),
    )
  })
  test(`nobody is asked more than ${LONGEST} questions`, () => {
    fc.assert(
      fc.property(fullFacts, anyContext, fc.infiniteStream(fc.boolean()), (person, context, knows) => {
        let facts: Facts = {}
        let asked = 0
        for (let question = nextQuestion(facts, context); question; question = nextQuestion(facts, context)) {
          const isKnown = knows.next().value
          facts = answer(facts, question.fact, isKnown ? String(person[question.fact]) : UNSURE)
          asked += 1
        }
        expect(asked).toBeLessThanOrEqual(LONGEST)
      }),
    )
    const longest: Facts = {
      ...STRONG,
      'master.certificateLevel': 'level3',
      'master.hasNationalStandard': 'yes',
      'master.exceptionReason': 'yes',
    }
    expect(questionsFor(longest, NEW)).toHaveLength(LONGEST)
  })
})
