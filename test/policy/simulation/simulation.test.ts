import fc from 'fast-check'
import { headOf } from './chain'
import type { LogLine } from './events'
import { history, live, type Step } from './history'
import * as invariants from './invariants'
import { PLANTED_FAULTS } from './planted-faults'
import type { Programme } from './programme'
import { reportsAreOne, signalsAreRecounted } from './recount'
import { LAST_DAY } from './state'

/** 1,000 histories of two years, lived once; all ten properties look at the same ones. */
const RUNS = 1_000
const seed = Number(process.env.SIMULATION_SEED ?? Math.floor(Math.random() * 2 ** 31))
let lived: readonly { readonly steps: readonly Step[]; readonly programme: Programme }[] = []

type Check = (programme: Programme, again: () => Programme) => readonly string[]
const overLog =
  (invariant: invariants.Invariant): Check =>
  ({ log }) =>
    invariant(log)

const CHECKS: readonly (readonly [number, string, Check])[] = [
  [
    1,
    'P30b, P32b: what is on the lists of a round never exceeds its places',
    overLog(invariants.placesAreKept),
  ],
  [2, 'P35: no leader has two live titles', overLog(invariants.leadersLeadOne)],
  [3, 'P36, P37b: no scope has two live titles of one occupation', overLog(invariants.placesHoldOne)],
  [
    4,
    'P27b, P28a, P28b: nothing is conferred before the period ends or while contested',
    overLog(invariants.awardsWait),
  ],
  [
    5,
    'P42, P43, P40, P41: paid ≤ approved ≤ cap, nothing before the acceptance, a bonus once',
    overLog(invariants.moneyIsKept),
  ],
  [6, 'P60a: no title ends without the decision of a second person', overLog(invariants.personsRevoke)],
  [7, 'P51, P52: the signals R3 and R4 are those of a recount', overLog(signalsAreRecounted)],
  [8, 'P47a: every live title has exactly one report a year', overLog(reportsAreOne)],
  [
    9,
    'P47a: each reminder stage at most once per person, none after filing',
    overLog(invariants.remindersAreFew),
  ],
  [
    10,
    'the log alone gives the state and the same hash head',
    // Every log is read again; one history in eight is lived again too, chosen by its hash.
    (programme, again) => invariants.replays(programme, programme.head < '2' ? again() : programme),
  ],
]

describe(`5.11 over ${RUNS} histories of 24 months (seed ${seed})`, () => {
  beforeAll(() => {
    lived = fc.sample(history, { seed, numRuns: RUNS }).map((steps) => ({ steps, programme: live(steps) }))
  })

  test.each(CHECKS)('invariant %i, %s', (_number, _title, check) => {
    const broken = lived.find(({ steps, programme }) => check(programme, () => live(steps)).length > 0)
    // The same histories again, to be shrunk to the shortest one that breaks it.
    if (broken !== undefined)
      fc.assert(
        fc.property(history, (steps) => expect(check(live(steps), () => live(steps))).toEqual([])),
        { seed, numRuns: RUNS },
      )
    expect(broken?.steps).toBeUndefined()
  })

  test('the histories are not empty: every kind of line occurs, and all reach the last day', () => {
    const kinds = new Set(lived.flatMap(({ programme }) => programme.log.map(({ what }) => what.type)))
    expect(lived).toHaveLength(RUNS)
    expect([...kinds].sort()).toEqual([...EVERY_KIND].sort())
    expect(lived.every(({ programme }) => programme.today === LAST_DAY)).toBe(true)
  })
})

describe('5.11 each invariant can fail: a planted fault is found', () => {
  test.each(PLANTED_FAULTS.map((fault) => [fault.breaks, fault.name, fault] as const))(
    'invariant %i: %s',
    (number, _name, { decisions }) => {
      const check = CHECKS.find(([each]) => each === number)?.[2]
      const found = fc.check(
        fc.property(history, (steps) => {
          const decide = decisions()
          return check?.(live(steps, decide), () => live(steps, decide)).length === 0
        }),
        { seed: 7, numRuns: 400, endOnFailure: true },
      )
      expect(found.failed).toBe(true)
      expect(String(found.errorInstance)).toContain('returning false')
    },
  )
  test('every invariant has at least one fault', () => {
    expect(new Set(PLANTED_FAULTS.map(({ breaks }) => breaks)).size).toBe(CHECKS.length)
  })
  test('invariant 10: a line changed, moved or left out breaks the chain', () => {
    const { log } = live(fc.sample(history, { numRuns: 1, seed: 7 })[0] ?? [])
    const [first, second, ...rest] = log
    if (first === undefined || second === undefined) throw new RangeError('a log of less than two lines')
    expect(headOf(log)).toMatch(/^[0-9a-f]{64}$/)
    expect(headOf([{ ...first, at: second.at, what: second.what }, second, ...rest])).toBeUndefined()
    expect(headOf([second, first, ...rest])).toBeUndefined()
    expect(headOf([first, ...rest])).toBeUndefined()
    expect(headOf(log.slice(0, -1))).not.toBe(headOf(log))
  })
})

const EVERY_KIND: readonly LogLine['what']['type'][] = [
  'applied',
  'assessed',
  'bankAnswered',
  'bonusPaid',
  'caseDecided',
  'caseOpened',
  'cleared',
  'conferred',
  'dayReached',
  'decided',
  'evidenceFiled',
  'finishedEarly',
  'granted',
  'imported',
  'leaderChanged',
  'ledgerShown',
  'listed',
  'notified',
  'objected',
  'objectionConcluded',
  'paid',
  'published',
  'recommended',
  'reminded',
  'replied',
  'reportCreated',
  'reportFiled',
  'resumed',
  'roundOpened',
  'signalled',
  'suspended',
  'titleEnded',
  'unlisted',
  'withdrawn',
]
