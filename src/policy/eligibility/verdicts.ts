import type { Finding } from '../finding'
import type { FactId, Facts, FactValue } from './facts'
import { known } from './facts'

export const met = (reason: string): Finding => ({ outcome: 'met', reason })
export const unmet = (reason: string): Finding => ({ outcome: 'unmet', reason })
/** Left to an officer or expert by the words of the text. */
export const discretion = (reason: string): Finding => ({ outcome: 'discretion', reason })
export const unknown = (...missing: readonly FactId[]): Finding => ({
  outcome: 'unknown',
  reason: '这一条还没有答案，暂时不能判断。',
  missing,
})

/** A check that reads one fact: one finding per possible answer. */
export function byAnswer<Id extends FactId>(
  id: Id,
  findings: Readonly<Record<FactValue<Id>, Finding>>,
): (facts: Facts) => Finding {
  return (facts) => {
    const value = known(facts, id)
    return value === undefined ? unknown(id) : findings[value]
  }
}
