import fc from 'fast-check'
import { RULES, assess, isPutTo, maySubmit } from '../../../src/policy/eligibility/assess'
import type { FactId, Facts } from '../../../src/policy/eligibility/facts'
import { known } from '../../../src/policy/eligibility/facts'
import type { Outcome } from '../../../src/policy/finding'
import { worstOutcome } from '../../../src/policy/finding'
import { contexts, fullFacts, someFacts } from './facts-arbitrary'

/** definitions 5.9: FAIL if any FAIL, else UNKNOWN if any UNKNOWN, else NEEDS_OFFICER if any, else PASS. */
const ORDER: readonly Outcome[] = ['met', 'discretion', 'unknown', 'unmet']
const outcomes = fc.constantFrom(...ORDER)
const rank = (outcome: Outcome) => ORDER.indexOf(outcome)

describe('5.9 (P4): the outcome of a group', () => {
  const pairs = ORDER.flatMap((one) => ORDER.map((other) => [one, other] as const))
  test.each(pairs)('%s with %s: the heavier of the two', (one, other) => {
    expect(worstOutcome([one, other])).toBe(rank(one) > rank(other) ? one : other)
  })
  test('FAIL beats UNKNOWN beats NEEDS_OFFICER beats PASS', () => {
    expect(worstOutcome(ORDER)).toBe('unmet')
    expect(worstOutcome(['met', 'discretion', 'unknown'])).toBe('unknown')
    expect(worstOutcome(['met', 'discretion', 'met'])).toBe('discretion')
    expect(worstOutcome(['met', 'met'])).toBe('met')
  })
  test('a group without a condition has nothing against it', () => {
    expect(worstOutcome([])).toBe('met')
  })
  test('the order of the conditions does not matter, nor how they are taken together', () => {
    fc.assert(
      fc.property(fc.array(outcomes), fc.array(outcomes), fc.array(outcomes), (a, b, c) => {
        expect(worstOutcome([...a, ...b])).toBe(worstOutcome([...b, ...a]))
        const left = worstOutcome([worstOutcome([...a, ...b]), worstOutcome(c)])
        const right = worstOutcome([worstOutcome(a), worstOutcome([...b, ...c])])
        expect(left).toBe(right)
        expect(left).toBe(worstOutcome([...a, ...b, ...c]))
      }),
    )
  })
  test('one more condition never makes the group better, and a heavier one never makes it lighter', () => {
    fc.assert(
      fc.property(fc.array(outcomes), outcomes, outcomes, (group, one, other) => {
        const [lighter, heavier] = rank(one) < rank(other) ? [one, other] : [other, one]
        expect(rank(worstOutcome([...group, one]))).toBeGreaterThanOrEqual(rank(worstOutcome(group)))
        expect(rank(worstOutcome([...group, lighter]))).toBeLessThanOrEqual(
          rank(worstOutcome([...group, heavier])),
        )
      }),
    )
  })
})

describe('5.9 (P4): what may be submitted', () => {
  test.each([
    ['met', true, true],
    ['discretion', true, true],
    ['unknown', false, false],
    ['unmet', false, true],
  ] as const)('%s: %s; with an override of an officer: %s', (outcome, plain, overridden) => {
    expect(maySubmit(outcome)).toBe(plain)
    expect(maySubmit(outcome, true)).toBe(overridden)
  })
})

/** The one fact that can reopen a condition: a certificate that is said to be held turns out to be dated too late. */
const REOPENS: FactId = 'master.certificateIssuedOn'

describe('one more answer', () => {
  test('never makes a condition that is met, unmet or judged unknown again', () => {
    fc.assert(
      fc.property(someFacts, fullFacts, contexts, fc.nat(), (facts, person, context, pick) => {
        const open = (Object.keys(person) as FactId[]).filter(
          (id) => id !== REOPENS && known(facts, id) === undefined,
        )
        const id = open[pick % Math.max(open.length, 1)]
        if (id === undefined) return
        const more = { ...facts, [id]: person[id] } as Facts
        for (const rule of RULES) {
          if (!isPutTo(rule, facts, context) || !isPutTo(rule, more, context)) continue
          if (rule.check(facts, context).outcome !== 'unknown')
            expect([rule.id, rule.check(more, context).outcome]).not.toEqual([rule.id, 'unknown'])
        }
      }),
      { numRuns: 500 },
    )
  })
  test('never turns a whole that is unmet into one that is unknown', () => {
    fc.assert(
      fc.property(someFacts, fullFacts, contexts, (facts, person, context) => {
        const before = assess(facts, context)
        fc.pre(before.outcome === 'unmet')
        const full: Facts = { ...person, ...knownOnly(facts) }
        const after = assess(full, context)
        expect(after.outcome).not.toBe('unknown')
      }),
    )
  })
})

function knownOnly(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => known(facts, id as FactId) !== undefined))
}
