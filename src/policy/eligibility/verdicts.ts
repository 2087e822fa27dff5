import type { Finding } from '../finding'
import type { FactId, Facts, FactValue } from './facts'
import { known } from './facts'
import type { Rule } from './rule'

export const met = (reason: string): Finding => ({ outcome: 'met', reason })
export const unmet = (reason: string): Finding => ({ outcome: 'unmet', reason })
/** Left to an officer or expert by the words of the text. */
export const discretion = (reason: string): Finding => ({ outcome: 'discretion', reason })
export const unknown = (...missing: readonly FactId[]): Finding => ({
  outcome: 'unknown',
  reason: '这一条还没有答案，暂时不能判断。',
  missing,
})
/** Nobody is asked: the register answers when the filing is submitted (P35, P36). */
const registerSilent = (missing: FactId): Finding => ({
  outcome: 'unknown',
  reason: '还没有与名录核对，提交时由系统核对。',
  missing: [missing],
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

/** A check of one fact that only the register knows, and when it is put: once the register is there to be asked. */
export function byRegister<Id extends FactId>(
  id: Id,
  findings: Readonly<Record<FactValue<Id>, Finding>>,
): Pick<Rule, 'applies' | 'check'> {
  const check = byAnswer(id, findings)
  return {
    applies: (facts, { asksRegister = false }) => asksRegister || known(facts, id) !== undefined,
    check: (facts) => (known(facts, id) === undefined ? registerSilent(id) : check(facts)),
  }
}
