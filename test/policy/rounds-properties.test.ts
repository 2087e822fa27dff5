import fc from 'fast-check'
import { decideRound, type Candidate, type RoundDecision } from '../../src/policy/rounds/decide'
import type { PanelVote, TieStep } from '../../src/policy/rounds/tie-break'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'

// Few distinct values, so that ties are the rule and not the exception.
const points = fc.integer({ min: 0, max: 4 })
const review = fc.record({
  score: fc.record({ total: points, median: points, firstCriterion: points }),
  qualified: fc.boolean(),
})
const shape = fc.record({
  workshop: fc.constantFrom('applies' as const, 'titled' as const),
  formalCheck: fc.constantFrom('passed' as const, 'passed' as const, 'failed' as const),
  workshopReview: review,
  projectReview: review,
})
const candidates = fc
  .array(shape, { maxLength: 20 })
  .map((shapes): Candidate[] => shapes.map((one, at) => ({ id: `c${at}`, ...one })))
const steps = fc.shuffledSubarray<TieStep>(['median', 'firstCriterion', 'panelVote', 'leaveEmpty'])
const settings = fc.record({
  workshopQuota: fc.integer({ min: 1, max: 3 }),
  projectQuota: fc.integer({ min: 1, max: 10 }),
  usesReserveList: fc.boolean(),
})
const rounds = fc.record({
  pool: candidates,
  steps,
  settings: settings.map((changes) => ({ ...DEFAULT_SETTINGS, ...changes })),
  workshopQuota: fc.integer({ min: 0, max: 6 }),
  projectQuota: fc.integer({ min: 0, max: 20 }),
})
type Drawn = typeof rounds extends fc.Arbitrary<infer Value> ? Value : never

const decide = (drawn: Drawn, pool: readonly Candidate[] = drawn.pool, votes: readonly PanelVote[] = []) =>
  decideRound(pool, { ...drawn, votes }, drawn.settings)

const selectedIn = (decision: RoundDecision, part: 'workshop' | 'project') =>
  decision.kind === 'decided' ? decision.results.filter((result) => result[part] === 'selected') : []

const scoreOf = ({ workshopReview, projectReview }: Candidate, part: 'workshop' | 'project') =>
  JSON.stringify((part === 'workshop' ? workshopReview : projectReview)?.score)

describe('properties of a round', () => {
  test('invariant 1 (P30b, P32b): Σ selected ≤ quota, whatever is put in', () => {
    fc.assert(
      fc.property(rounds, (drawn) => {
        const decision = decide(drawn)
        const { workshopQuota, projectQuota } = drawn.settings
        expect(selectedIn(decision, 'workshop').length).toBeLessThanOrEqual(
          Math.min(3, workshopQuota, drawn.workshopQuota),
        )
        expect(selectedIn(decision, 'project').length).toBeLessThanOrEqual(
          Math.min(10, projectQuota, drawn.projectQuota),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('P31: no project is selected without its workshop', () => {
    fc.assert(
      fc.property(rounds, (drawn) => {
        for (const { workshop } of selectedIn(decide(drawn), 'project'))
          expect(['selected', 'titled']).toContain(workshop)
      }),
      { numRuns: 1000 },
    )
  })

  test('P26d: the order in which candidates are given changes nothing', () => {
    const shuffled = rounds.chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.shuffledSubarray([...drawn.pool], { minLength: drawn.pool.length })),
    )
    fc.assert(
      fc.property(shuffled, ([drawn, pool]) => {
        expect(decide(drawn, pool)).toEqual(decide(drawn))
      }),
      { numRuns: 500 },
    )
  })

  test('P26d: a tie is never split silently: equal in everything, both are in or both are out', () => {
    fc.assert(
      fc.property(rounds, (drawn) => {
        const decision = decide(drawn)
        if (decision.kind !== 'decided') return
        const byId = new Map(drawn.pool.map((candidate) => [candidate.id, candidate]))
        for (const part of ['workshop', 'project'] as const) {
          const fates = new Map<string, boolean>()
          for (const result of decision.results) {
            const candidate = byId.get(result.id)
            const isIn =
              part === 'project' ? result.project !== 'notSelectable' : result.workshop !== 'titled'
            const isReviewed = result.project !== 'notReviewed'
            const review = part === 'project' ? candidate?.projectReview : candidate?.workshopReview
            if (candidate === undefined || !isIn || !isReviewed || review?.qualified !== true) continue
            const key = scoreOf(candidate, part)
            const isSelected = result[part] === 'selected'
            expect(fates.get(key) ?? isSelected).toBe(isSelected)
            fates.set(key, isSelected)
          }
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('P26d: nobody below the line is selected before somebody above it', () => {
    fc.assert(
      fc.property(rounds, (drawn) => {
        const decision = decide(drawn)
        if (decision.kind !== 'decided') return
        const total = (id: string) =>
          drawn.pool.find((candidate) => candidate.id === id)?.workshopReview?.score.total ?? -1
        const lowest = Math.min(...selectedIn(decision, 'workshop').map(({ id }) => total(id)))
        const qualified = new Set(
          drawn.pool.filter((one) => one.workshopReview?.qualified === true).map(({ id }) => id),
        )
        for (const { id, workshop } of decision.results) {
          if (!['notSelected', 'reserve'].includes(workshop) || !qualified.has(id)) continue
          expect(total(id)).toBeLessThanOrEqual(lowest)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
