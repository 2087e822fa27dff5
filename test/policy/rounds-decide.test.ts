import { decideRound } from '../../src/policy/rounds/decide'
import { roundConsequences, fallingWith, type ListedEntry } from '../../src/policy/rounds/outcome'
import { DEFAULT_SETTINGS } from '../../src/policy/settings/settings'
import { applies, resultsOf, review, terms, titled } from './rounds-case'

describe('outcome matrix of combined applications (P33b), workshop first', () => {
  const three = [applies('a', 90, 95), applies('b', 80, 70), applies('c', 70, 85), applies('d', 60, 99)]

  test('W selected, J inside the line: title after publicity, money after acceptance (P28b, P43b)', () => {
    expect(resultsOf(decideRound(three, terms()))['a']).toBe('selected/selected')
    expect(roundConsequences('selected', 'selected')).toEqual({
      title: 'afterPublicity',
      money: 'afterAcceptance',
      ledger: 'appliedSelected',
    })
  })

  test('W selected, J outside the line: title, no money, the year counts for P52', () => {
    const results = resultsOf(decideRound(three, terms({ projectQuota: 2 })))
    expect(results).toEqual({
      a: 'selected/selected',
      b: 'selected/notSelected',
      c: 'selected/selected',
      d: 'notSelected/notSelectable',
    })
    expect(roundConsequences('selected', 'notSelected')).toEqual({
      title: 'afterPublicity',
      money: 'none',
      ledger: 'appliedNotSelected',
    })
  })

  test('P52: whether the award year counts is a setting', () => {
    const settings = { ...DEFAULT_SETTINGS, awardYearCounts: false }
    expect(roundConsequences('selected', 'notSelected', settings).ledger).toBe('notCounted')
    expect(roundConsequences('selected', 'selected', settings).ledger).toBe('appliedSelected')
    expect(roundConsequences('titled', 'notSelected', settings).ledger).toBe('appliedNotSelected')
  })

  test('W not selected, J inside the line: not selectable (P31), and the next project moves up', () => {
    const pool = [...three, titled('t', 10)]
    const results = resultsOf(decideRound(pool, terms({ projectQuota: 4 })))
    expect(results).toMatchObject({ d: 'notSelected/notSelectable', t: 'titled/selected' })
    expect(roundConsequences('notSelected', 'notSelectable')).toEqual({
      title: 'none',
      money: 'none',
      ledger: 'notCounted',
    })
  })

  test('W ineligible at the formal check: neither part is reviewed', () => {
    const failed = { id: 'x', workshop: 'applies', formalCheck: 'failed' } as const
    expect(resultsOf(decideRound([failed, ...three], terms()))['x']).toBe('notReviewed/notReviewed')
    expect(roundConsequences('notReviewed', 'notReviewed')).toMatchObject({ title: 'none', money: 'none' })
  })

  test('a titled workshop whose project fails the formal check keeps its title', () => {
    const failed = { id: 't', workshop: 'titled', formalCheck: 'failed' } as const
    expect(resultsOf(decideRound([failed], terms()))).toEqual({ t: 'titled/notReviewed' })
    expect(roundConsequences('titled', 'notReviewed').title).toBe('held')
  })

  const entry = (id: string, changes: Partial<ListedEntry> = {}): ListedEntry => ({
    id,
    applicationId: 'a',
    kind: 'workshop',
    state: 'publicised',
    ...changes,
  })
  const project = entry('2', { kind: 'project' })

  test('W selected, objection upheld later: the project falls with it (P28a, P31)', () => {
    const others = [entry('3', { applicationId: 'b' }), entry('4', { kind: 'project', applicationId: 'b' })]
    const falls = fallingWith(entry('1'), [entry('1'), project, ...others])
    expect(falls.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('an objection upheld against the project alone leaves the workshop; what fell already does not fall again', () => {
    expect(fallingWith(project, [entry('1'), project])).toEqual([project])
    expect(fallingWith(entry('1'), [entry('1'), { ...project, state: 'removed' }])).toEqual([entry('1')])
  })
})

describe('who gets on the list', () => {
  test('R-7 (P30b, P32b): nobody is listed to fill a place', () => {
    const weak = { ...applies('b', 80, 80), workshopReview: review(80, {}, false) }
    expect(resultsOf(decideRound([applies('a', 90, 90), weak], terms()))).toEqual({
      a: 'selected/selected',
      b: 'notSelected/notSelectable',
    })
    expect(resultsOf(decideRound([], terms()))).toEqual({})
    const weakProject = { ...titled('t', 90), projectReview: review(90, {}, false) }
    expect(resultsOf(decideRound([weakProject], terms()))).toEqual({ t: 'titled/notSelected' })
  })

  test.each([
    [2, 2],
    [3, 3],
    [4, 3],
  ])('P30b: of %i workshops, %i are selected', (count, selected) => {
    const pool = Array.from({ length: count }, (_, at) => applies(`a${at}`, 90 - at, 50 + at))
    const results = Object.values(resultsOf(decideRound(pool, terms())))
    expect(results.filter((result) => result.startsWith('selected/'))).toHaveLength(selected)
  })

  test.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('P32b: of %i projects, %i are selected', (count, selected) => {
    const pool = Array.from({ length: count }, (_, at) => titled(`t${at}`, 90 - at))
    const results = Object.values(resultsOf(decideRound(pool, terms())))
    expect(results.filter((result) => result === 'titled/selected')).toHaveLength(selected)
  })

  test('P30b, P32b: a notice that names more places than the text changes nothing', () => {
    const pool = Array.from({ length: 12 }, (_, at) => applies(`a${at}`, 90 - at, 90 - at))
    const results = resultsOf(decideRound(pool, terms({ workshopQuota: 12, projectQuota: 12 })))
    expect(Object.values(results).filter((result) => result === 'selected/selected')).toHaveLength(3)
  })

  test('P26c: nothing is decided while a sheet is missing', () => {
    const { workshopReview: _, ...unreviewed } = applies('a', 1, 1)
    expect(decideRound([unreviewed], terms())).toEqual({
      kind: 'reviewMissing',
      part: 'workshop',
      ids: ['a'],
    })
    const { projectReview: __, ...half } = applies('b', 1, 1)
    expect(decideRound([half], terms())).toEqual({ kind: 'reviewMissing', part: 'project', ids: ['b'] })
  })
})

describe('the places of projects', () => {
  const pool = [applies('a', 90, 60), applies('b', 80, 50), titled('s', 90), titled('t', 80)]

  test('R-11, R-12 (P32b, P33b): titled workshops and new ones compete for the same places', () => {
    expect(resultsOf(decideRound(pool, terms({ projectQuota: 3 })))).toEqual({
      a: 'selected/selected',
      b: 'selected/notSelected',
      s: 'titled/selected',
      t: 'titled/selected',
    })
  })

  const apart = { ...DEFAULT_SETTINGS, sharesProjectPool: false }

  test('R-11: ranked apart, each pool has its own places', () => {
    const projectQuota = { applies: 2, titled: 1 }
    expect(resultsOf(decideRound(pool, terms({ projectQuota }), apart))).toEqual({
      a: 'selected/selected',
      b: 'selected/selected',
      s: 'titled/selected',
      t: 'titled/notSelected',
    })
    expect(resultsOf(decideRound(pool, terms({ projectQuota })))['b']).toBe('selected/notSelected')
  })

  test('R-11 (P32b): ranked apart, the notice must say how, within the ten of the year', () => {
    expect(decideRound(pool, terms(), apart)).toEqual({ kind: 'poolsUndeclared' })
    const projectQuota = { applies: 5, titled: 6 }
    expect(decideRound(pool, terms({ projectQuota }), apart)).toEqual({ kind: 'poolsUndeclared' })
    const exact = decideRound(pool, terms({ projectQuota: { applies: 4, titled: 6 } }), apart)
    expect(exact.kind).toBe('decided')
  })

  test('R-12 (P33b): the projects of new workshops are inside the ten', () => {
    const many = [
      ...Array.from({ length: 3 }, (_, at) => applies(`a${at}`, 90 - at, 90 - at)),
      ...Array.from({ length: 9 }, (_, at) => titled(`t${at}`, 80 - at)),
    ]
    const results = Object.values(resultsOf(decideRound(many, terms())))
    expect(results.filter((result) => result.endsWith('/selected'))).toHaveLength(10)
    expect(results.filter((result) => result === 'titled/notSelected')).toHaveLength(2)
  })
})
