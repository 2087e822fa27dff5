import fc from 'fast-check'
import type { FactId, Facts } from '../../../src/policy/eligibility/facts'
import { FACTS, FACT_IDS, UNSURE } from '../../../src/policy/eligibility/facts'

const days = fc
  .integer({ min: 0, max: 3650 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10))

/** Any value a fact may take once it is known. */
function valueOf(id: FactId): fc.Arbitrary<string | number> {
  const fact = FACTS[id]
  if (fact.kind === 'day') return days
  if (fact.kind === 'count') return fc.nat(20)
  return fc.constantFrom(...fact.options.map((option) => option.value))
}

const record = (value: (id: FactId) => fc.Arbitrary<unknown>, requiredKeys?: []) =>
  fc.record(Object.fromEntries(FACT_IDS.map((id) => [id, value(id)])), requiredKeys ? { requiredKeys } : {})

/** Every fact known. */
export const fullFacts = record(valueOf) as fc.Arbitrary<Facts>
/** Some facts known, some 「不清楚」, some never asked. */
export const someFacts = record(
  (id) => fc.oneof({ weight: 4, arbitrary: valueOf(id) }, fc.constant(UNSURE)),
  [],
) as fc.Arbitrary<Facts>
/** Whatever an older version or a broken store may hold. */
export const junkFacts = record((id) => fc.oneof(valueOf(id), fc.anything()), []) as fc.Arbitrary<Facts>

export const contexts = fc.record({
  asOf: days,
  pack: fc.constantFrom('daxing-1' as const, 'daxing-2' as const),
})
