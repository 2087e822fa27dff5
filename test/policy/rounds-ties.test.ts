import { decideRound, type Candidate } from '../../src/policy/rounds/decide'
import { drawLine } from '../../src/policy/rounds/line'
import { tieSteps, type PanelVote, type Ranked, type TieStep } from '../../src/policy/rounds/tie-break'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { applies, resultsOf, review, score, terms } from './rounds-case'

const one = (id: string, total: number, more: Partial<Ranked['score']> = {}): Ranked => ({
  id,
  score: score(total, more),
})
const draw = (
  candidates: readonly Ranked[],
  places: number,
  steps: readonly TieStep[],
  votes: readonly PanelVote[] = [],
) => {
  const line = drawLine(candidates, places, { steps, votes })
  return line.kind === 'drawn' ? line.selected.map(({ id }) => id) : line
}
const OPENS = '2026-03-01T00:00:00.000Z'
const DEFAULT_ORDER = tieSteps({ order: DEFAULT_SETTINGS.tieBreakOrder, declaredAt: OPENS }, OPENS)

describe('ties at the line (P26d)', () => {
  test('scores equal at rank q and q+1: without a vote the list cannot be frozen', () => {
    const pool = [applies('a', 90, 50), applies('b', 80, 50), applies('c', 70, 50), applies('d', 70, 50)]
    expect(decideRound(pool, terms({ steps: ['panelVote'] }))).toEqual({
      kind: 'tieUndecided',
      part: 'workshop',
      group: ['c', 'd'],
      step: 'panelVote',
      places: 1,
    })
  })

  test('a tie among projects stops the round too, after the workshops', () => {
    const pool = [applies('a', 90, 50), applies('b', 80, 50)]
    expect(decideRound(pool, terms({ projectQuota: 1, steps: ['panelVote'] }))).toMatchObject({
      kind: 'tieUndecided',
      part: 'project',
      group: ['a', 'b'],
      places: 1,
    })
  })

  test('default order, step 1: the higher median', () => {
    const tied = [one('a', 70, { median: 6900 }), one('b', 70, { median: 7000 })]
    expect(draw(tied, 1, DEFAULT_ORDER)).toEqual(['b'])
  })

  test('default order, step 2: with equal medians, the criterion the sheet names first', () => {
    const tied = [
      one('a', 70, { median: 7000, firstCriterion: 3100 }),
      one('b', 70, { median: 7000, firstCriterion: 3000 }),
    ]
    expect(draw(tied, 1, DEFAULT_ORDER)).toEqual(['a'])
  })

  const same = { median: 7000, firstCriterion: 3000 }
  const twins = [one('a', 70, same), one('b', 70, same)]

  test('default order, step 3: a recorded panel vote on exactly this group', () => {
    const vote: PanelVote = { group: ['b', 'a'], chosen: ['b'], minutes: '评审会纪要第 3 号' }
    expect(draw(twins, 1, DEFAULT_ORDER, [vote])).toEqual(['b'])
    expect(draw(twins, 1, DEFAULT_ORDER)).toEqual({
      kind: 'tieUndecided',
      group: ['a', 'b'],
      step: 'panelVote',
      places: 1,
    })
  })

  test.each<[string, readonly PanelVote[]]>([
    ['without minutes', [{ group: ['a', 'b'], chosen: ['a'], minutes: ' ' }]],
    ['on another group', [{ group: ['a', 'b', 'c'], chosen: ['a'], minutes: '纪要' }]],
    ['for more than the places', [{ group: ['a', 'b'], chosen: ['a', 'b'], minutes: '纪要' }]],
    ['for an outsider', [{ group: ['a', 'b'], chosen: ['c'], minutes: '纪要' }]],
    [
      'that contradicts another',
      [
        { group: ['a', 'b'], chosen: ['a'], minutes: '纪要 1' },
        { group: ['a', 'b'], chosen: ['b'], minutes: '纪要 2' },
      ],
    ],
  ])('a vote %s is none', (_, votes) => {
    expect(draw(twins, 1, DEFAULT_ORDER, votes)).toMatchObject({ kind: 'tieUndecided', step: 'panelVote' })
  })

  test('default order, step 4: when the vote is tied too, the place stays empty', () => {
    const vote: PanelVote = { group: ['a', 'b'], chosen: 'undecided', minutes: '评审会纪要第 4 号' }
    expect(draw(twins, 1, DEFAULT_ORDER, [vote])).toEqual([])
    expect(draw([one('x', 90), ...twins], 2, DEFAULT_ORDER, [vote])).toEqual(['x'])
    expect(draw(twins, 1, ['panelVote'], [vote])).toMatchObject({ kind: 'tieUndecided' })
  })

  test('a value nobody has entered decides nothing: unknown is not zero', () => {
    const tied = [one('a', 70, { median: 7000 }), one('b', 70)]
    expect(draw(tied, 1, DEFAULT_ORDER)).toMatchObject({ kind: 'tieUndecided', step: 'median' })
  })

  test('tie-break undefined and the round already open: a panel vote with minutes is asked for', () => {
    const late = { order: ['median', 'leaveEmpty'], declaredAt: '2026-03-01T00:00:00.001Z' }
    expect(tieSteps(late, OPENS)).toEqual(['panelVote'])
    expect(tieSteps(undefined, OPENS)).toEqual(['panelVote'])
    expect(tieSteps({ ...late, declaredAt: OPENS }, OPENS)).toEqual(['median', 'leaveEmpty'])
    expect(tieSteps({ ...late, declaredAt: '2026-02-28T23:59:59.999Z' }, OPENS)).toHaveLength(2)
  })

  test('an order that comes to no end ends with the panel; a step nobody knows is not taken', () => {
    expect(tieSteps({ order: ['median'], declaredAt: OPENS }, OPENS)).toEqual(['median', 'panelVote'])
    expect(tieSteps({ order: ['submittedFirst', 'lot'], declaredAt: OPENS }, OPENS)).toEqual(['panelVote'])
  })

  test('neither the time of submission nor chance decides', () => {
    const early = { ...one('z', 70, same), submittedAt: '2026-03-01' }
    const late = { ...one('a', 70, same), submittedAt: '2026-03-31' }
    expect(draw([early, late], 1, DEFAULT_ORDER)).toMatchObject({ kind: 'tieUndecided', group: ['a', 'z'] })
    expect(draw([late, early], 1, DEFAULT_ORDER)).toMatchObject({ kind: 'tieUndecided', group: ['a', 'z'] })
  })

  test('a three-way tie for two places is one group', () => {
    const three = [one('a', 70, same), one('b', 70, same), one('c', 70, same)]
    expect(draw([one('x', 90), ...three], 3, DEFAULT_ORDER)).toEqual({
      kind: 'tieUndecided',
      group: ['a', 'b', 'c'],
      step: 'panelVote',
      places: 2,
    })
    expect(draw([one('x', 90), ...three], 3, ['leaveEmpty'])).toEqual(['x'])
    const vote: PanelVote = { group: ['a', 'b', 'c'], chosen: ['c', 'a'], minutes: '评审会纪要第 5 号' }
    expect(draw([one('x', 90), ...three], 3, DEFAULT_ORDER, [vote])).toEqual(['x', 'a', 'c'])
  })

  test('a step that settles a part leaves the rest as a group of its own', () => {
    const three = [
      one('a', 70, { median: 7100 }),
      one('b', 70, { median: 7000, firstCriterion: 1 }),
      one('c', 70, { median: 7000, firstCriterion: 1 }),
    ]
    expect(draw(three, 2, DEFAULT_ORDER)).toEqual({
      kind: 'tieUndecided',
      group: ['b', 'c'],
      step: 'panelVote',
      places: 1,
    })
    expect(draw(three, 2, ['median', 'leaveEmpty'])).toEqual(['a'])
  })

  test('a tie below the line, or above it, is ignored', () => {
    const pool = [one('a', 90), one('b', 90), one('c', 70), one('d', 70)]
    expect(draw(pool, 2, DEFAULT_ORDER)).toEqual(['a', 'b'])
    expect(draw(pool, 4, DEFAULT_ORDER)).toEqual(['a', 'b', 'c', 'd'])
    expect(draw(pool, 0, DEFAULT_ORDER)).toEqual([])
  })

  test('equality is of whole units at the declared precision, never of floats', () => {
    const drifted = 0.1 + 0.2
    expect(drifted).not.toBe(0.3)
    const pool: Candidate[] = ['a', 'b'].map((id) => ({
      ...applies(id, 0, 0),
      workshopReview: review(70, same),
    }))
    expect(decideRound(pool, terms({ workshopQuota: 1 }))).toMatchObject({ kind: 'tieUndecided' })
    const vote: PanelVote = { group: ['a', 'b'], chosen: ['a'], minutes: '纪要' }
    expect(resultsOf(decideRound(pool, terms({ workshopQuota: 1, votes: [vote] })))['b']).toBe(
      'notSelected/notSelectable',
    )
  })
})
