import fc from 'fast-check'
import { award, conclude, object, publish } from './award-office'
import { advance, reach } from './clock'
import { POLICY_DECISIONS, type Decisions } from './decisions'
import type { Happening } from './events'
import { assess, bankAnswers, finishEarly, pay, payBonus, recommend, showLedger } from './money-office'
import { Programme, type Attempt } from './programme'
import {
  applyForProject,
  applyForTitle,
  decideRounds,
  openCall,
  proposeByHand,
  withdraw,
} from './rounds-office'
import * as standing from './standing-office'
import { OCCUPATIONS } from './unique'
import { LAST_DAY } from './state'
import { EARLIER_ROUNDS } from './views'

const ATTEMPTS = {
  advance,
  openCall,
  applyForTitle,
  applyForProject,
  withdraw,
  decideRounds,
  proposeByHand,
  publish,
  object,
  conclude,
  award,
  finishEarly,
  showLedger,
  assess,
  pay,
  bankAnswers,
  recommend,
  payBonus,
  suspend: standing.suspend,
  resume: standing.resume,
  openCase: standing.openCase,
  notify: standing.notify,
  reply: standing.reply,
  fileEvidence: standing.fileEvidence,
  decideCase: standing.decideCase,
  changeLeader: standing.changeLeader,
  fileReport: standing.fileReport,
} satisfies Readonly<Record<string, Attempt>>

type AttemptName = keyof typeof ATTEMPTS

/** How often each is tried; what moves the programme on is tried most. */
const WEIGHTS: Readonly<Partial<Record<AttemptName, number>>> = {
  advance: 9,
  openCall: 2,
  applyForTitle: 9,
  applyForProject: 6,
  decideRounds: 5,
  publish: 5,
  object: 3,
  conclude: 4,
  award: 14,
  finishEarly: 3,
  showLedger: 6,
  assess: 7,
  pay: 12,
  bankAnswers: 2,
  recommend: 2,
  payBonus: 2,
  openCase: 2,
  notify: 4,
  reply: 3,
  fileEvidence: 4,
  decideCase: 5,
}

export type Step = readonly [AttemptName, number, number]

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.oneof(
    ...(Object.keys(ATTEMPTS) as AttemptName[]).map((name) => ({
      weight: WEIGHTS[name] ?? 1,
      arbitrary: fc.constant(name),
    })),
  ),
  fc.nat(239),
  fc.nat(239),
)

/** A first round as it should go, so that many histories come as far as projects and payments. */
const CALLED: readonly Step[] = [
  ['openCall', 2, 2],
  ['applyForTitle', 0, 5],
  ['applyForTitle', 1, 4],
  ['applyForProject', 0, 3],
  ['applyForProject', 1, 2],
  ['advance', 11, 1],
  ['advance', 2, 1],
  ['decideRounds', 0, 0],
  ['publish', 0, 0],
]
const OBJECTED: readonly Step[] = [
  ['object', 0, 1],
  ['conclude', 0, 1],
]
const AWARDED: readonly Step[] = [
  ['advance', 11, 1],
  ...Array.from({ length: 5 }, (_, index): Step => ['award', index * 16, 2]),
]
const BEGINNINGS = [
  [],
  [],
  [...CALLED, ...AWARDED],
  [...CALLED, ...AWARDED],
  [...CALLED, ...OBJECTED, ...AWARDED],
]

/**
 * Two years of attempts in any order, most of them after a first round that came to its end. What is refused leaves
 * no line, so every history is a lawful one.
 */
export const history: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.array(step, { minLength: 60, maxLength: 200, size: 'max' }))
  .map(([beginning, steps]) => [...beginning, ...steps])

/** Titles of earlier years: three that applied in vain, stopped applying, or do as they like. */
const IMPORTED: readonly Happening[] = ['-----', '----', '+N-N', '-N', '--N--'].map((word, index) => {
  const year = 2024 - word.length
  return {
    type: 'imported',
    title: `old${index}`,
    leader: `leader${index + 20}`,
    scope: `site${index + 20}`,
    occupation: OCCUPATIONS[0],
    year,
    awardedOn: `${year}-02-10`,
    filings: word.split('').flatMap((mark, at) => {
      const round = EARLIER_ROUNDS.find(({ programmeYear }) => programmeYear === year + at)
      if (mark === 'N' || round === undefined) return []
      return [{ roundId: round.id, outcome: mark === '+' ? ('selected' as const) : ('notSelected' as const) }]
    }),
  }
})

/** A history lived through with these decisions; the same steps give the same log. */
export function live(steps: readonly Step[], decide: Decisions = POLICY_DECISIONS): Programme {
  const programme = new Programme(decide)
  for (const each of IMPORTED) programme.record(each)
  for (const [name, a, b] of steps) ATTEMPTS[name](programme, a, b)
  reach(programme, LAST_DAY)
  return programme
}
