import fc from 'fast-check'
import { occupationChangeFinding, siteMoveFinding } from '../../src/policy/uniqueness/change'
import { uniquenessFacts, uniquenessFindings } from '../../src/policy/uniqueness/facts'
import { occupationOf, type Occupation } from '../../src/policy/uniqueness/occupation'
import { mergedDuplicates, nearMatches, placeFinding } from '../../src/policy/uniqueness/place'
import type { RegisterEntry } from '../../src/policy/uniqueness/register'
import { application, LATHE, OTHER_UNIT, register, title, UNIT, WELDER } from './uniqueness-case'

const found = (occupation: Occupation | undefined, entries: readonly RegisterEntry[], scopeKey = UNIT) =>
  placeFinding({ scopeKey, occupation }, register(entries))

describe('U2 (P36, P37b): one scope, one occupation, one workshop', () => {
  test('U2 (P36): same unit, one site, same occupation: refused in neutral words', () => {
    const answer = found(LATHE, [title()])
    expect(answer).toMatchObject({
      outcome: 'unmet',
      clause: 'P36',
      holders: ['DX-2026-001'],
      overridable: false,
    })
    expect(answer.reason).not.toMatch(/DX|91110115|车工/)
    expect(answer.forOfficer).toContain('DX-2026-001（车工）')
  })

  test('U2 (P36): same unit, one site, different occupation: allowed', () => {
    expect(found(WELDER, [title()]).outcome).toBe('met')
  })

  test('U2 (P36): same 职业, different 工种: refused, and an officer may decide otherwise', () => {
    const [mine, theirs] = ['数控车工', '普通车工'].map((kind) => occupationOf('6-18-01-01 车工', kind))
    const answer = found(mine, [title({ occupation: theirs ?? LATHE })])
    expect(answer).toMatchObject({ outcome: 'unmet', overridable: true })
  })

  test('U2 (P37b): the same occupation in branches A and B: one each', () => {
    const atA = title({ scopeKey: `${UNIT}/a` })
    expect(found(LATHE, [atA], `${UNIT}/b`).outcome).toBe('met')
    expect(found(LATHE, [atA], `${UNIT}/a`)).toMatchObject({ outcome: 'unmet', clause: 'P37b' })
  })

  test('U2 (P36): a 子公司 with a code of its own does not stand in the way', () => {
    expect(found(LATHE, [title({ scopeKey: OTHER_UNIT })]).outcome).toBe('met')
  })

  test('U2 (P36): an unlisted occupation much like another is for the officer', () => {
    const painter = title({ occupation: occupationOf('古建彩画工') })
    expect(found(occupationOf('古建彩绘工'), [painter])).toMatchObject({
      outcome: 'discretion',
      holders: ['DX-2026-001'],
    })
    expect(found(occupationOf('古建 彩画工'), [painter]).outcome).toBe('unmet')
    expect(found(occupationOf('茶艺工'), [painter]).outcome).toBe('met')
  })

  test('U2 (P36): a revised catalogue refuses nothing afterwards: two titles that became one occupation both stay', () => {
    const both = [title(), title({ ref: 'DX-2026-002', occupation: WELDER })]
    const changes = [{ from: '6-18-02-04', to: ['6-18-01-01'] }]
    const tables = { rulings: [], changes }
    expect(mergedDuplicates(register(both), undefined, tables)).toEqual([])
    const again = placeFinding({ scopeKey: UNIT, occupation: LATHE }, register(both), undefined, tables)
    expect(again.holders).toEqual(['DX-2026-001', 'DX-2026-002'])
  })

  test('U2 (P36): a renamed unit is the same unit while its code is the same', () => {
    expect(found(LATHE, [title()], UNIT).outcome).toBe('unmet')
  })

  const mergers = [{ from: OTHER_UNIT, into: UNIT }]
  const twins = [title(), title({ ref: 'DX-2026-002', leaderKey: 'l2', scopeKey: OTHER_UNIT })]

  test('U2 (P36, P45b): after a merger both titles stay, the doubled ones marked; a new one waits for the officer', () => {
    const merged = register(twins, { mergers })
    expect(mergedDuplicates(merged).map(({ ref }) => ref)).toEqual(['DX-2026-001', 'DX-2026-002'])
    expect(mergedDuplicates(register(twins))).toEqual([])
    const ask = (occupation: Occupation) => placeFinding({ scopeKey: UNIT, occupation }, merged)
    expect(ask(LATHE).outcome).toBe('unmet')
    expect(ask(WELDER)).toMatchObject({ outcome: 'discretion', holders: ['DX-2026-001', 'DX-2026-002'] })
    const unit = '91110115MA0000031L'
    expect(placeFinding({ scopeKey: unit, occupation: LATHE }, merged).outcome).toBe('met')
  })

  test('U2 (P36, P45b): once one of them has ended the merger is settled; units that merged in a circle end too', () => {
    const [first, second] = twins
    const settled = register([first as RegisterEntry, { ...title(), ...second, state: 'closed' }], {
      mergers,
    })
    expect(placeFinding({ scopeKey: OTHER_UNIT, occupation: WELDER }, settled).outcome).toBe('met')
    expect(placeFinding({ scopeKey: OTHER_UNIT, occupation: LATHE }, settled).outcome).toBe('unmet')
    const circle = register(twins, { mergers: [...mergers, { from: UNIT, into: OTHER_UNIT }] })
    expect(placeFinding({ scopeKey: UNIT, occupation: WELDER }, circle).outcome).toBe('met')
  })

  test('U2 (P36): two applications for one place in one round: only one is submitted', () => {
    const first = application({ scopeKey: UNIT, occupation: LATHE })
    expect(found(LATHE, [first])).toMatchObject({ outcome: 'unmet', holders: ['DX2026-0007'] })
    const own = placeFinding({ scopeKey: UNIT, occupation: LATHE, own: first.ref }, register([first]))
    expect(own.outcome).toBe('met')
  })

  test('U2 (P36): an ended title holds nothing', () => {
    expect(found(LATHE, [title({ state: 'revoked', endedOn: '2026-03-10' })]).outcome).toBe('met')
    expect(found(LATHE, [title({ state: 'revoked', endedOn: '2026-03-11' })]).outcome).toBe('unmet')
  })

  test('P36: without an occupation nothing is known', () => {
    expect(found(undefined, [title()])).toMatchObject({
      outcome: 'unknown',
      missing: ['unit.sameOccupationWorkshop'],
    })
    expect(nearMatches({ scopeKey: UNIT, occupation: undefined }, register([title()]))).toEqual([])
  })

  test('U2 (P36, P45a): a leader change that moves the workshop to another occupation is checked and decided by a person', () => {
    const mine = title()
    const others = [mine, title({ ref: 'DX-2026-002', leaderKey: 'l2', occupation: WELDER })]
    const change = (occupation: Occupation | undefined) =>
      occupationChangeFinding(mine, occupation, register(others)).outcome
    expect(change(WELDER)).toBe('unmet')
    expect(change(occupationOf('6-31-01-03 电工'))).toBe('discretion')
    expect(change(undefined)).toBe('unknown')
  })

  test('U2 (P37b, P45c): a move to a site that has the occupation already is refused until that is resolved', () => {
    const mine = title({ scopeKey: `${UNIT}/a` })
    const atB = title({ ref: 'DX-2026-002', leaderKey: 'l2', scopeKey: `${UNIT}/b` })
    const move = (to: string, ...others: RegisterEntry[]) =>
      siteMoveFinding(mine, to, register([mine, ...others])).outcome
    expect(move(`${UNIT}/b`, atB)).toBe('unmet')
    expect(move(`${UNIT}/b`, { ...atB, occupation: WELDER })).toBe('met')
    expect(move(`${UNIT}/b`)).toBe('met')
    expect(move(`${UNIT}/a`, atB)).toBe('met')
  })
})

test('P35, P36: what the register says, as facts of the eligibility rules', () => {
  const facts = (leaderKey: string | undefined, occupation: Occupation | undefined) =>
    uniquenessFacts(uniquenessFindings({ leaderKey, scopeKey: UNIT, occupation }, register([title()])))
  expect(facts('l1', LATHE)).toEqual({ 'master.leadsAnother': 'yes', 'unit.sameOccupationWorkshop': 'yes' })
  expect(facts('l9', WELDER)).toEqual({ 'master.leadsAnother': 'no', 'unit.sameOccupationWorkshop': 'no' })
  expect(facts('l9', occupationOf('车工'))).toMatchObject({ 'unit.sameOccupationWorkshop': 'similar' })
  expect(facts(undefined, undefined)).toEqual({})
})

describe('properties: taking places one after another', () => {
  const claims = fc.array(
    fc.record({
      leaderKey: fc.constantFrom('l1', 'l2', 'l3', 'l4'),
      scopeKey: fc.constantFrom(UNIT, `${UNIT}/a`, OTHER_UNIT),
      occupation: fc.constantFrom(LATHE, WELDER, occupationOf('古建彩画工')),
    }),
    { maxLength: 20 },
  )

  test('invariants 2 and 3 (P35, P36): no leader twice, no scope and occupation twice, whatever is asked for', () => {
    fc.assert(
      fc.property(claims, (asked) => {
        const entries: RegisterEntry[] = []
        for (const [at, claim] of asked.entries()) {
          const { leader, place } = uniquenessFindings(claim, register(entries))
          if (leader.outcome !== 'unmet' && place.outcome !== 'unmet')
            entries.push(title({ ...claim, ref: `DX-${at}` }))
        }
        const leaders = entries.map(({ leaderKey }) => leaderKey)
        const places = entries.map(({ scopeKey, occupation }) => `${scopeKey} ${occupation.name}`)
        expect(new Set(leaders).size).toBe(leaders.length)
        expect(new Set(places).size).toBe(places.length)
      }),
      { numRuns: 1000 },
    )
  })
})
