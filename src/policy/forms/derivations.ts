import { tidy } from '../numbers/result'
import { completionRate } from './completion-rate'
import type { Derivation } from './definition'
import { rowsOf } from './paths'
import { isBlank, textOf } from './same-value'
import type { FieldValue, Row, SectionValues } from './values'

interface Rule {
  /** Where the answer comes from, for people. */
  readonly source: string
  /** The answer, from what it follows from and the answers beside that; undefined while it cannot be known. */
  readonly of: (value: FieldValue | undefined, beside: SectionValues) => FieldValue | undefined
  /** The other way: answers that give this one, for carrying in what is known already. */
  readonly back?: (value: string) => SectionValues
}

/** The levels of a certificate, lowest first; 'none' is below them all. */
export const LEVELS = ['level5', 'level4', 'level3', 'level2', 'level1', 'special', 'chief']
/** One row whose id is the same on every phone, so that carrying in twice makes one row. */
const CARRIED = 'from-self-check'

/** How an answer that is never asked follows from one that is. */
export const DERIVATIONS: Readonly<Record<Derivation, Rule>> = {
  same: { source: '与所填内容相同', of: (value) => value },
  sexOfIdNumber: {
    source: '由证件号码得出',
    of: (value) => withIdNumber(value, (number) => (Number(number[16]) % 2 === 1 ? 'male' : 'female')),
  },
  birthOfIdNumber: {
    source: '由证件号码得出',
    of: (value) =>
      withIdNumber(
        value,
        (number) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
      ),
  },
  bestLevel: {
    source: '由所填证书得出',
    of: (value, { has }) => (has === false ? 'none' : (bestOf(rowsOf(value))?.level ?? undefined)),
    back: (level) => (level === 'none' ? { has: false } : { has: true, papers: [{ id: CARRIED, level }] }),
  },
  bestIssuedOn: {
    source: '由所填证书得出',
    of: (value, { has }) => (has === false ? undefined : heldSince(rowsOf(value))),
    back: (issuedOn) => ({ papers: [{ id: CARRIED, issuedOn }] }),
  },
  sumOfRows: {
    source: '由各行金额相加得出',
    of: (value) => {
      const amounts = rowsOf(value).map(({ amountFen }) => amountFen)
      const isComplete = amounts.length > 0 && amounts.every(Number.isSafeInteger)
      return isComplete ? amounts.reduce<number>((sum, fen) => sum + Number(fen), 0) : undefined
    },
  },
  restOfAmount: {
    source: '由预算减去补助得出',
    of: (fen, { amountFen }) =>
      Number.isSafeInteger(fen) && Number.isSafeInteger(amountFen)
        ? Number(amountFen) - Number(fen)
        : undefined,
  },
  rateOfTarget: {
    source: '由目标值和完成值算出',
    of: (actual, { now, target }) => completionRate({ now, target, actual }),
  },
}

const rank = ({ level }: Row) => LEVELS.indexOf(textOf(level))

/** The highest level held (P6c). */
function bestOf(papers: readonly Row[]): Row | undefined {
  const [best] = papers.filter((paper) => rank(paper) >= 0).sort((a, b) => rank(b) - rank(a))
  return best
}

/** Since when the condition is met: the first day of a certificate of 技师 or above, else of the highest level. */
function heldSince(papers: readonly Row[]): string | undefined {
  const best = bestOf(papers)
  if (best === undefined) return undefined
  const enough = Math.min(rank(best), LEVELS.indexOf('level2'))
  const [first] = papers
    .filter((paper) => rank(paper) >= enough && !isBlank(paper.issuedOn))
    .map(({ issuedOn }) => textOf(issuedOn))
    .sort()
  return first
}

function withIdNumber(value: FieldValue | undefined, read: (number: string) => string): string | undefined {
  const number = typeof value === 'string' ? tidy(value) : ''
  return isBlank(value) || !/^\d{17}[\dX]$/.test(number) ? undefined : read(number)
}
