import { decideRound } from '../../src/policy/rounds/decide'
import { fillVacancy, type ReserveList, type Vacancy } from '../../src/policy/rounds/vacancy'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { applies, resultsOf, score, terms, titled } from './rounds-case'

const PUBLISHED = '2026-04-10T02:00:00.000Z'
const withReserves = { ...DEFAULT_SETTINGS, usesReserveList: true }
const vacancy = (changes: Partial<Vacancy> = {}): Vacancy => ({
  kind: 'workshop',
  taken: 2,
  quota: 3,
  publishedAt: PUBLISHED,
  ...changes,
})
const list = (changes: Partial<ReserveList> = {}): ReserveList => ({
  declaredAt: PUBLISHED,
  reserves: [
    { id: 'r1', score: score(70) },
    { id: 'r2', score: score(60) },
  ],
  workshopOf: () => 'titled',
  ...changes,
})

describe('R-9 (P28a, P30b): a vacancy after an upheld objection', () => {
  test('R-9 (P30b): by default the place stays empty', () => {
    expect(fillVacancy(vacancy(), list(), terms())).toMatchObject({ kind: 'leaveEmpty' })
  })

  test('R-9 (P27b): from a reserve list the best comes first, with a full publicity of its own', () => {
    expect(fillVacancy(vacancy(), list(), terms(), withReserves)).toEqual({
      kind: 'fromReserve',
      id: 'r1',
      publicity: 'ownFullPeriod',
    })
  })

  test('R-9 (P27a): a reserve list made after the publicity began is none', () => {
    const late = list({ declaredAt: '2026-04-10T02:00:00.001Z' })
    expect(fillVacancy(vacancy(), late, terms(), withReserves).kind).toBe('leaveEmpty')
    expect(fillVacancy(vacancy(), undefined, terms(), withReserves).kind).toBe('leaveEmpty')
    const early = list({ declaredAt: '2026-04-10T01:59:59.999Z' })
    expect(fillVacancy(vacancy(), early, terms(), withReserves).kind).toBe('fromReserve')
  })

  test.each([
    ['workshop', 2, 'fromReserve'],
    ['workshop', 3, 'leaveEmpty'],
    ['workshop', 4, 'leaveEmpty'],
    ['project', 9, 'fromReserve'],
    ['project', 10, 'leaveEmpty'],
  ] as const)('R-9 (P30b, P32b): %s with %i places held: %s', (kind, taken, expected) => {
    const filling = fillVacancy(vacancy({ kind, taken, quota: 10 }), list(), terms(), withReserves)
    expect(filling.kind).toBe(expected)
  })

  test('R-9: reserves that are equal at the head stop, as any tie does', () => {
    const twins = list({ reserves: ['b', 'a'].map((id) => ({ id, score: score(70) })) })
    expect(fillVacancy(vacancy(), twins, terms({ steps: ['panelVote'] }), withReserves)).toEqual({
      kind: 'tieUndecided',
      group: ['a', 'b'],
      step: 'panelVote',
      places: 1,
    })
  })

  test('R-9 (P31): a project moves up only with a workshop that stands', () => {
    const workshopOf = (id: string) => (id === 'r1' ? 'notListed' : 'publicised')
    const filling = fillVacancy(vacancy({ kind: 'project' }), list({ workshopOf }), terms(), withReserves)
    expect(filling).toMatchObject({ kind: 'fromReserve', id: 'r2' })
    const none = list({ workshopOf: () => 'removed' })
    expect(fillVacancy(vacancy({ kind: 'project' }), none, terms(), withReserves).kind).toBe('leaveEmpty')
  })
})

describe('R-9 (P26d): the reserve list is decided with the list', () => {
  const pool = [
    applies('a', 90, 90),
    applies('b', 80, 80),
    applies('c', 70, 70),
    applies('d', 60, 95),
    titled('t', 40),
    titled('u', 50),
  ]

  test('without a reserve list nobody is in reserve', () => {
    const decision = decideRound(pool, terms({ projectQuota: 4 }))
    expect(decision).toMatchObject({ reserves: { workshop: [], project: [] } })
    expect(resultsOf(decision)['t']).toBe('titled/notSelected')
  })

  test('with one, those below the line wait by rank; a project waits with its workshop', () => {
    const decision = decideRound(pool, terms({ projectQuota: 4 }), withReserves)
    expect(resultsOf(decision)).toMatchObject({
      d: 'reserve/notSelectable',
      u: 'titled/selected',
      t: 'titled/reserve',
    })
    if (decision.kind !== 'decided') throw new Error(decision.kind)
    expect(decision.reserves.workshop.map(({ id }) => id)).toEqual(['d'])
    expect(decision.reserves.project.map(({ id }) => id)).toEqual(['d', 't'])
  })
})
