import type { ClauseId } from '../cite'
import type { Outcome } from '../finding'
import { RULES, assess, tracksFor } from './assess'
import type { Facts } from './facts'

/** What one condition says under each edition; `notAsked` where the edition, or its branch, does not put it. */
export interface ComparedRule {
  readonly ruleId: string
  readonly title: string
  readonly clause: ClauseId
  readonly before: Outcome | 'notAsked'
  readonly after: Outcome | 'notAsked'
}

export interface EditionComparison {
  readonly before: Outcome
  readonly after: Outcome
  /** Every condition that either edition puts, in the order of the rules. */
  readonly rules: readonly ComparedRule[]
}

/** P61–P63: the same facts on the same day (`YYYY-MM-DD`) under the old edition and under the new one. */
export function compareEditions(facts: Facts, asOf: string): EditionComparison {
  const tracks = tracksFor(facts)
  const before = assess(facts, { asOf, pack: 'daxing-1', tracks })
  const after = assess(facts, { asOf, pack: 'daxing-2', tracks })
  const rules = RULES.map(({ id, title, clause }): ComparedRule => {
    const outcomeIn = ({ findings }: typeof before) =>
      findings.find(({ ruleId }) => ruleId === id)?.outcome ?? 'notAsked'
    return { ruleId: id, title, clause, before: outcomeIn(before), after: outcomeIn(after) }
  })
  return {
    before: before.outcome,
    after: after.outcome,
    rules: rules.filter((rule) => rule.before !== 'notAsked' || rule.after !== 'notAsked'),
  }
}
