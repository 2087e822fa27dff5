import type { ClauseId } from '../cite'
import type { Finding, Outcome } from '../finding'
import { worstOutcome } from '../finding'
import type { RulePackId } from '../rule-pack'
import type { FactGroup, Facts } from './facts'
import { known } from './facts'
import { MASTER_RULES } from './master'
import { ENTRY_RULES, PROJECT_RULES, TITLED } from './project'
import type { Rule, RuleContext } from './rule'
import { UNIT_RULES } from './unit'

/** Every rule, in the order we ask: whether there is a title first, because it settles what else matters. */
export const RULES: readonly Rule[] = [...ENTRY_RULES, ...MASTER_RULES, ...UNIT_RULES, ...PROJECT_RULES]

export const TRACKS: readonly FactGroup[] = ['master', 'unit', 'project']

/**
 * How far to go once a hard condition is unmet. `firstReason` stops there: nothing that follows can change the outcome.
 * `allReasons`, the default, goes on, so that a person learns everything there is to mend in one go.
 */
export type Depth = 'firstReason' | 'allReasons'

export interface AssessContext extends RuleContext {
  /** The groups to assess; all three when left out. */
  readonly tracks?: readonly FactGroup[]
  readonly depth?: Depth
}

/** A finding together with the rule it comes from, ready to be shown or stored. */
export interface AssessedFinding extends Finding {
  readonly ruleId: string
  readonly group: FactGroup
  readonly title: string
  readonly clause: ClauseId
  readonly quote: string
  readonly evidenceWanted: readonly string[]
  /** How to mend it; only for `unmet` and `unknown`. */
  readonly remedy?: string
}

export interface Assessment {
  readonly pack: RulePackId
  readonly asOf: string
  readonly outcome: Outcome
  /** One outcome per assessed group (definitions.md 5.9). */
  readonly groups: Readonly<Partial<Record<FactGroup, Outcome>>>
  readonly findings: readonly AssessedFinding[]
}

/**
 * P4: puts every condition of the edition to the facts. Same facts, day, edition and settings: same answer.
 * The outcomes are those of all conditions in either depth; `firstReason` lists the findings up to the first unmet one.
 */
export function assess(facts: Facts, context: AssessContext): Assessment {
  const tracks = context.tracks ?? TRACKS
  const findings = RULES.filter((rule) => isPutTo(rule, facts, context)).map((rule) =>
    assessedFinding(rule, rule.check(facts, context)),
  )
  const outcomeOf = (group: FactGroup) =>
    worstOutcome(findings.filter((finding) => finding.group === group).map((finding) => finding.outcome))
  return {
    pack: context.pack,
    asOf: context.asOf,
    outcome: worstOutcome(findings.map((finding) => finding.outcome)),
    groups: Object.fromEntries(tracks.map((group) => [group, outcomeOf(group)])),
    findings: context.depth === 'firstReason' ? upToFirstUnmet(findings) : findings,
  }
}

function upToFirstUnmet(findings: readonly AssessedFinding[]): readonly AssessedFinding[] {
  const first = findings.findIndex((finding) => finding.outcome === 'unmet')
  return first < 0 ? findings : findings.slice(0, first + 1)
}

/** Whether a rule is put to this case: its group, its edition, its branch of the text. */
export function isPutTo(rule: Rule, facts: Facts, context: AssessContext): boolean {
  return (
    (context.tracks ?? TRACKS).includes(rule.group) &&
    rule.packs.includes(context.pack) &&
    rule.applies(facts, context)
  )
}

function assessedFinding(rule: Rule, finding: Finding): AssessedFinding {
  const { id: ruleId, group, title, clause, quote, evidenceWanted } = rule
  const line = { ...finding, ruleId, group, title, clause, quote, evidenceWanted }
  return finding.outcome === 'unmet' || finding.outcome === 'unknown'
    ? { ...line, remedy: rule.remedy[finding.outcome] }
    : line
}

/** The groups a case is assessed on: a workshop that holds a title files the project part only (P34c). */
export function tracksFor(facts: Facts): readonly FactGroup[] {
  const title = known(facts, 'project.workshopTitle')
  return title !== undefined && TITLED.includes(title) ? ['project'] : TRACKS
}

/**
 * Whether an application with this outcome may be submitted (5.9): what is unmet blocks it unless an officer has
 * overridden it with a reason (an exception, or wrong data); what is unknown blocks it always.
 */
export function maySubmit(outcome: Outcome, isOverridden = false): boolean {
  return outcome === 'met' || outcome === 'discretion' || (outcome === 'unmet' && isOverridden)
}

/** The three lists of a result: 已符合 / 还差什么 / 需评审认定. */
export interface SortedFindings {
  readonly met: readonly AssessedFinding[]
  /** `unmet` first, then what is not answered yet. */
  readonly gaps: readonly AssessedFinding[]
  readonly judged: readonly AssessedFinding[]
}

/** Sorts an assessment into the three lists people see; every finding is in exactly one. */
export function sortFindings({ findings }: Assessment): SortedFindings {
  const having = (outcome: Outcome) => findings.filter((finding) => finding.outcome === outcome)
  return {
    met: having('met'),
    gaps: [...having('unmet'), ...having('unknown')],
    judged: having('discretion'),
  }
}
