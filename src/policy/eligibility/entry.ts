import type { TitleState } from '../lifecycle/workshop-title'
import { assess, type AssessedFinding } from './assess'
import type { Facts, FactValue } from './facts'
import { ENTRY_RULES } from './project'
import type { RuleContext } from './rule'

const TITLE_FACTS: Readonly<Record<TitleState, FactValue<'project.workshopTitle'>>> = {
  active: 'normal',
  suspended: 'suspended',
  revoking: 'revoking',
  revoked: 'revoked',
  closed: 'revoked',
}

/** P34: what the rules read of a title's state. */
export function titleFact(state: TitleState): FactValue<'project.workshopTitle'> {
  return TITLE_FACTS[state]
}

/** P31, P34, P62: what the rules say about who puts a project forward, before a word of it is written. */
export function entryFindings(facts: Facts, context: RuleContext): readonly AssessedFinding[] {
  const ids = ENTRY_RULES.map(({ id }) => id)
  return assess(facts, { ...context, tracks: ['project'] }).findings.filter(({ ruleId }) =>
    ids.includes(ruleId),
  )
}
