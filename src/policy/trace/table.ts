import type { ClauseId } from '../cite'
import { CLAUSES, type Clause } from '../text/clauses'
import { UNRULED } from '../text/unruled'
import { isCarried, whatCarries, type Bearers, type Carried } from './carries'

/** A test and the clauses its title names. */
export interface NamedTest {
  /** `test/policy/rounds.test.ts:12` */
  readonly at: string
  readonly clauses: readonly ClauseId[]
}

/** One sentence of the text, or one of its parts, and what carries it. */
export interface TraceRow {
  readonly clause: Clause
  readonly carried: Carried
  readonly tests: readonly string[]
  /** Why no machine rule carries it, or why one carries it in part only. */
  readonly unruled?: string
  /** Nothing carries it or no test names it, and no reason is given. */
  readonly isEmpty: boolean
}

/** The rows of the trace: every sentence of the text in order, each followed by its parts. */
export function traceTable(bearers: Bearers, tests: readonly NamedTest[]): readonly TraceRow[] {
  return clausesInOrder().map((clause) => {
    const { id } = clause
    const carried = whatCarries(id, bearers)
    const naming = tests.filter(({ clauses }) => clauses.includes(id)).map(({ at }) => at)
    const unruled = UNRULED[id]
    // A sentence with parts is judged by them: each part is a row of its own.
    const isFull =
      (isCarried(carried) && naming.length > 0) || unruled !== undefined || partsOf(id).length > 0
    return { clause, carried, tests: naming, ...(unruled === undefined ? {} : { unruled }), isEmpty: !isFull }
  })
}

const all = [...CLAUSES.values()]

const clausesInOrder = (): readonly Clause[] =>
  all.filter(({ id, anchor }) => id === anchor).flatMap((sentence) => [sentence, ...partsOf(sentence.id)])

const partsOf = (sentence: ClauseId): readonly Clause[] =>
  all.filter(({ id, anchor }) => anchor === sentence && id !== sentence)
