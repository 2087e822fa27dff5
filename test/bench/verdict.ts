import { CURRENT_RULE_PACK, FACTS, FACT_IDS, UNSURE, assess, nextQuestion, type Facts } from '#policy'
import type { Measure } from './measure'
import { median } from './measure'

const context = { asOf: '2026-06-30', pack: CURRENT_RULE_PACK } as const
const cases = 2000

/** Every fact known, each case with other answers than the one before. */
const fullFacts = (serial: number): Facts => {
  const entries = FACT_IDS.map((id, index) => {
    const fact = FACTS[id]
    if (fact.kind === 'day') return [id, `2026-${String(1 + ((serial + index) % 12)).padStart(2, '0')}-15`]
    if (fact.kind === 'count') return [id, (serial + index) % 5]
    return [id, fact.options[(serial * 7 + index) % fact.options.length]?.value ?? UNSURE]
  })
  return Object.fromEntries(entries) as Facts
}

/** The median time of one call. */
const timeOf = (call: (facts: Facts) => unknown): number => {
  const times = Array.from({ length: cases }, (_, serial) => {
    const facts = fullFacts(serial)
    const start = performance.now()
    call(facts)
    return performance.now() - start
  })
  return median(times)
}

/** A verdict on a full set of facts, and the next question of a self-check. */
export const measureVerdict = (): Measure[] => [
  { name: '判断一份完整事实', value: timeOf((facts) => assess(facts, context)), unit: 'ms', atMost: 5 },
  { name: '找出下一题', value: timeOf((facts) => nextQuestion(facts, context)), unit: 'ms', atMost: 5 },
]
