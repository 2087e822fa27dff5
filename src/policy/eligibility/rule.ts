import type { ClauseId } from '../cite'
import type { Finding } from '../finding'
import type { Option } from '../forms/definition'
import type { RulePackId } from '../rule-pack'
import { RULE_PACKS } from '../rule-pack'
import type { Settings } from '../settings/settings'
import { clause } from '../text/clauses'
import type { FactGroup, FactId, Facts } from './facts'
import { FACTS, UNSURE } from './facts'

/** What a check needs besides the facts: the day it speaks of and the edition of the measure. */
export interface RuleContext {
  /** `YYYY-MM-DD`, Asia/Shanghai; for a filing after the window has closed, the day it closed (5.9). */
  readonly asOf: string
  readonly pack: RulePackId
  /** What the bureau has set; left out, the shipped defaults hold: these questions stay with the officer. */
  readonly settings?: Pick<Settings, 'rehired' | 'certificateAfterClose' | 'rectifyingMayApply'>
  /**
   * Puts P35 and P36 although the register has not answered yet, as `unknown`. Left out, as in a self-check without
   * names, they are put only once it has: nobody can answer them by hand.
   */
  readonly asksRegister?: true
}

export interface Question {
  readonly fact: FactId
  readonly text: string
  /** Why we ask, in one sentence. */
  readonly why: string
  /** The answers offered, one tap each; the last one is always 「不清楚」. */
  readonly options: readonly Option[]
}

/** One condition of the text: its words, what we ask, how we decide, how to mend it. */
export interface Rule {
  /** `group.name`; stable, stored with an assessment. */
  readonly id: string
  readonly group: FactGroup
  /** The condition in a few words, for a line in a list. */
  readonly title: string
  readonly clause: ClauseId
  /** Other clauses the same check covers. */
  readonly covers: readonly ClauseId[]
  /** The words of the text, verbatim. */
  readonly quote: string
  readonly packs: readonly RulePackId[]
  readonly questions: readonly Question[]
  /** False: the condition is not put to this case at all (it takes the other branch of the text). */
  readonly applies: (facts: Facts, context: RuleContext) => boolean
  readonly check: (facts: Facts, context: RuleContext) => Finding
  readonly evidenceWanted: readonly string[]
  readonly remedy: Readonly<Record<'unmet' | 'unknown', string>>
}

type Optional = 'covers' | 'packs' | 'applies'
type RuleSpec = Omit<Rule, 'quote' | Optional> & Partial<Pick<Rule, Optional>>

const EVERY_PACK = Object.keys(RULE_PACKS) as readonly RulePackId[]

/** Completes a rule: the quote comes from the text, never typed twice; by default it is in every edition. */
export function defineRule(spec: RuleSpec): Rule {
  return {
    covers: [],
    packs: EVERY_PACK,
    applies: () => true,
    ...spec,
    quote: clause(spec.clause).quote,
  }
}

/** A question about one fact; the answers are the fact's own, plus 「不清楚」. */
export function ask(fact: FactId, text: string, why: string): Question {
  const spec = FACTS[fact]
  const answers: readonly Option[] = spec.kind === 'day' ? [] : spec.options
  return { fact, text, why, options: [...answers, { value: UNSURE, label: '不清楚' }] }
}
