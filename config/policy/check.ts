import { assess, tracksFor } from '#policy'
import { CheckProblem, readCheckInput } from './check-input'
import { findingsText } from './findings-text'

/**
 * `npm run policy -- check FILE.json --as-of DATE [--edition daxing-1]`: every finding of a set of facts or of a filing,
 * for a person to check by hand. 0 when it could be printed, whatever the findings; 2 when the input cannot be used.
 */
export function runCheck(args: readonly string[]): number {
  try {
    const { facts, asOf, pack } = readCheckInput(args)
    const assessment = assess(facts, { asOf, pack, tracks: tracksFor(facts), asksRegister: true })
    console.log(findingsText(assessment))
    return 0
  } catch (error) {
    if (!(error instanceof CheckProblem)) throw error
    console.error(error.message)
    return 2
  }
}
