import fc from 'fast-check'
import { RULES, assess } from '../../../src/policy/eligibility/assess'
import type { FactId, Facts } from '../../../src/policy/eligibility/facts'
import type { Claims } from '../../../src/policy/eligibility/left-to-a-person'
import { LEFT_TO_A_PERSON } from '../../../src/policy/eligibility/left-to-a-person'
import { contexts, fullFacts, someFacts } from './facts-arbitrary'

const ruleOf = (id: string) => {
  const rule = RULES.find((one) => one.id === id)
  if (!rule) throw new RangeError(`no rule ${id}`)
  return rule
}
const rows = LEFT_TO_A_PERSON.map((row) => ({ ...row, clause: ruleOf(row.rule).clause }))

/** One way the claims may be made: each fact with one of its values. */
const claimed = (given: Claims): fc.Arbitrary<Facts> => {
  const values = Object.entries(given) as [FactId, readonly (string | number)[]][]
  return fc.record(
    Object.fromEntries(values.map(([id, some]) => [id, fc.constantFrom(...some)])),
  ) as fc.Arbitrary<Facts>
}

describe('5.9, 5.11: a claim alone never decides what the text leaves to a person', () => {
  test.each(rows)('$clause: “$words” in $rule is weighed by a person', ({ rule, words, given }) => {
    const { quote, packs } = ruleOf(rule)
    if (words !== undefined) expect(quote).toContain(words)
    let times = 0
    fc.assert(
      fc.property(someFacts, claimed(given), contexts, (others, claims, context) => {
        const asOf = { ...context, pack: packs.includes(context.pack) ? context.pack : 'daxing-2' } as const
        const facts = { ...others, ...claims }
        const finding = assess(facts, asOf).findings.find(({ ruleId }) => ruleId === rule)
        if (finding === undefined) return
        times += 1
        expect([finding.ruleId, finding.outcome]).toEqual([rule, 'discretion'])
      }),
      { numRuns: 50 },
    )
    expect(times).toBeGreaterThan(10)
  })

  test('no rule leaves anything to a person that is not in the list', () => {
    const listed = new Set(LEFT_TO_A_PERSON.map(({ rule }) => rule))
    fc.assert(
      fc.property(fullFacts, contexts, (facts, context) => {
        const judged = assess(facts, context).findings.filter(({ outcome }) => outcome === 'discretion')
        // P12a carries the result of the master's rules and has no words of its own.
        expect(
          judged.map(({ ruleId }) => ruleId).filter((id) => id !== 'unit.master' && !listed.has(id)),
        ).toEqual([])
      }),
    )
  })

  test('5.11: P5a, P7c, P8–P11, P13, P17, P24 and 原则上, 一般 are all in the list', () => {
    const clauses = rows.map(({ clause }) => clause)
    for (const clause of ['P5a', 'P6c', 'P7c', 'P8a', 'P11a', 'P13a', 'P13b', 'P17', 'P24', 'P32c'])
      expect(clauses).toContain(clause)
  })

  test('whatever anybody says, no result is met as a whole: an expert has a say in every case', () => {
    fc.assert(
      fc.property(fullFacts, contexts, (facts, context) => {
        expect(assess(facts, context).outcome).not.toBe('met')
      }),
    )
  })
})
