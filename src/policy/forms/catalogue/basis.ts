import type { Basis, ClauseId } from '../../cite'
import { FACTS, type FactId } from '../../eligibility/facts'
import type { Option } from '../definition'

/** Asked because this sentence of the policy needs it. */
export const text = (clause: ClauseId): Basis => ({ kind: 'text', clause })
/** Asked because other districts and cities ask it. */
export const practice = (source: string): Basis => ({ kind: 'practice', source })
/** Asked because the work needs it; not in the policy. */
export const ours = (note: string): Basis => ({ kind: 'ours', note })

/** The answers the eligibility rules know for a fact: the form offers the same ones. */
export function optionsOf(fact: FactId): readonly Option[] {
  const definition = FACTS[fact]
  return definition.kind === 'choice' ? definition.options : []
}
