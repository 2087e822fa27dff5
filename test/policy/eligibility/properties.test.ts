import fc from 'fast-check'
import { RULES, TRACKS, assess, sortFindings } from '../../../src/policy/eligibility/assess'
import type { FactId, Facts } from '../../../src/policy/eligibility/facts'
import { FACT_IDS, UNSURE } from '../../../src/policy/eligibility/facts'
import { QUESTIONS, answer, nextQuestion, questionsFor } from '../../../src/policy/eligibility/questions'
import type { Outcome } from '../../../src/policy/finding'
import { worstOutcome } from '../../../src/policy/finding'
import { contexts, fullFacts, junkFacts, someFacts } from './facts-arbitrary'

const OUTCOMES: readonly Outcome[] = ['met', 'unmet', 'unknown', 'discretion']

describe('for any facts', () => {
  test('assess answers whatever it is given, the same each time, and changes nothing', () => {
    fc.assert(
      fc.property(junkFacts, contexts, (facts, context) => {
        const before = structuredClone(facts)
        const first = assess(facts, context)
        expect(assess(facts, context)).toEqual(first)
        expect(facts).toEqual(before)
        expect(first.findings.every((finding) => OUTCOMES.includes(finding.outcome))).toBe(true)
      }),
    )
  })

  test('5.9: the outcome of a group and of the whole is the worst of its findings', () => {
    fc.assert(
      fc.property(someFacts, contexts, (facts, context) => {
        const { outcome, groups, findings } = assess(facts, context)
        expect(outcome).toBe(worstOutcome(findings.map((finding) => finding.outcome)))
        expect(outcome).toBe(worstOutcome(Object.values(groups)))
        for (const group of TRACKS) {
          const own = findings.filter((finding) => finding.group === group)
          expect(groups[group]).toBe(worstOutcome(own.map((finding) => finding.outcome)))
        }
      }),
    )
  })

  test('forgetting a fact never makes a condition unmet', () => {
    fc.assert(
      fc.property(fullFacts, fc.subarray([...FACT_IDS]), contexts, (facts, forgotten, context) => {
        const fewer: Facts = Object.fromEntries(
          Object.entries(facts).filter(([id]) => !forgotten.includes(id as FactId)),
        )
        const unmet = (of: Facts) =>
          assess(of, context).findings.flatMap(({ outcome, ruleId }) => (outcome === 'unmet' ? [ruleId] : []))
        const before = unmet(facts)
        expect(unmet(fewer).filter((rule) => !before.includes(rule))).toEqual([])
      }),
    )
  })

  test('a full set of facts leaves nothing unknown, in either edition', () => {
    fc.assert(
      fc.property(fullFacts, contexts, (facts, context) => {
        expect(assess(facts, context).findings.filter(({ outcome }) => outcome === 'unknown')).toEqual([])
      }),
    )
  })

  test('an unknown finding names what is missing and how to find out; only unmet and unknown carry a remedy', () => {
    fc.assert(
      fc.property(someFacts, contexts, (facts, context) => {
        for (const { outcome, missing, remedy } of assess(facts, context).findings) {
          expect((missing ?? []).length > 0).toBe(outcome === 'unknown')
          expect(remedy !== undefined).toBe(outcome === 'unmet' || outcome === 'unknown')
        }
      }),
    )
  })

  test('the three lists hold every finding once', () => {
    fc.assert(
      fc.property(someFacts, contexts, (facts, context) => {
        const assessment = assess(facts, context)
        const { met, gaps, judged } = sortFindings(assessment)
        expect([...met, ...gaps, ...judged].map(({ ruleId }) => ruleId).sort()).toEqual(
          assessment.findings.map(({ ruleId }) => ruleId).sort(),
        )
      }),
    )
  })
})

describe('for any way through the self-check', () => {
  const tracks = fc.subarray([...TRACKS], { minLength: 1 })

  test('it ends, asks each question at most once, and only about the tracks chosen', () => {
    fc.assert(
      fc.property(
        fullFacts,
        contexts,
        tracks,
        fc.infiniteStream(fc.boolean()),
        (person, context, chosen, knows) => {
          const asked: FactId[] = []
          let facts: Facts = {}
          const at = { ...context, tracks: chosen }
          for (let question = nextQuestion(facts, at); question; question = nextQuestion(facts, at)) {
            expect(asked).not.toContain(question.fact)
            expect(chosen).toContain(question.fact.split('.')[0])
            asked.push(question.fact)
            const value = knows.next().value ? person[question.fact] : UNSURE
            facts = answer(facts, question.fact, String(value))
          }
          expect(asked.length).toBeLessThanOrEqual(QUESTIONS.size)
        },
      ),
    )
  })

  test('whoever answers every question gets a result with nothing unknown', () => {
    fc.assert(
      fc.property(fullFacts, (person) => {
        const context = { asOf: '2026-06-30', pack: 'daxing-2' } as const
        let facts: Facts = {}
        for (let question = nextQuestion(facts, context); question; question = nextQuestion(facts, context)) {
          facts = answer(facts, question.fact, String(person[question.fact]))
        }
        expect(assess(facts, context).outcome).not.toBe('unknown')
        expect(questionsFor(facts, context).map(({ fact }) => fact)).toEqual(Object.keys(facts))
      }),
    )
  })
})

test('rule ids are unique', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
