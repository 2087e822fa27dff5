import type { ClauseId } from '../cite'
import { cited, type CitedFinding } from '../cited-finding'
import { isPutTo, RULES } from '../eligibility/assess'
import type { Facts } from '../eligibility/facts'
import type { RuleContext } from '../eligibility/rule'

/** The number of the sentence a clause belongs to: 16 for `P16` and `P16a`. */
const sentenceNumber = (id: ClauseId): number => Number.parseInt(id.slice(1), 10)

/**
 * The eligibility rules of some sentences, put again to the facts as they would be after a change. The register is
 * asked too (P35, P36). What the sentences do not name is not opened anew.
 */
export function recheck(
  sentences: readonly ClauseId[],
  facts: Facts,
  context: RuleContext,
): readonly CitedFinding[] {
  const numbers = sentences.map(sentenceNumber)
  const asked = { ...context, asksRegister: true as const }
  return RULES.filter(
    (rule) => numbers.includes(sentenceNumber(rule.clause)) && isPutTo(rule, facts, asked),
  ).map((rule) => cited(rule.id, rule.clause, rule.check(facts, asked)))
}
