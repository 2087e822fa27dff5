import { RULES } from './eligibility/assess'
import { BUREAU_FACTS, FACTS, type FactId, type Facts } from './eligibility/facts'
import { answer } from './eligibility/questions'
import type { Question, Rule, RuleContext } from './eligibility/rule'
import type { Finding } from './finding'

/** A question people ask about the conditions, answered from one rule alone: nothing here is written by hand. */
export interface Faq {
  readonly rule: Rule
  readonly question: Question
  /** What the rule can find, worst first; each with its reason. */
  readonly answers: readonly Finding[]
}

/** The questions of an edition, in the order of the text's conditions. */
export function faqs(context: RuleContext): readonly Faq[] {
  return RULES.filter(({ packs }) => packs.includes(context.pack)).flatMap((rule) => {
    const [question] = rule.questions
    return question === undefined ? [] : [{ rule, question, answers: findingsOf(rule, context) }]
  })
}

const WORST_FIRST: readonly Finding['outcome'][] = ['unmet', 'discretion', 'met']

/**
 * Every finding a rule can come to, each reason once, worst first: the rule itself is walked through, answer by answer,
 * along the facts it says are missing. A rule that sums up others (P12a) is not gone through: theirs are the answers.
 */
export function findingsOf(rule: Rule, context: RuleContext): readonly Finding[] {
  const own = new Set([...rule.questions.map(({ fact }) => fact), ...BUREAU_FACTS])
  const found = new Map<string, Finding>()
  const walk = (facts: Facts): void => {
    const finding = rule.check(facts, context)
    if (finding.outcome !== 'unknown') found.set(finding.reason, finding)
    const [asked, ...others] = (finding.missing ?? []) as readonly FactId[]
    if (asked === undefined || (!own.has(asked) && others.length > 0)) return
    for (const { value } of optionsOf(asked)) walk(answer(facts, asked, value))
  }
  walk({})
  const rank = ({ outcome }: Finding) => WORST_FIRST.indexOf(outcome)
  return [...found.values()].sort((a, b) => rank(a) - rank(b))
}

/** A day has no answers to go through. */
function optionsOf(fact: FactId): readonly { readonly value: string }[] {
  const spec = FACTS[fact]
  return spec.kind === 'day' ? [] : spec.options
}
