import { factsFromFiling, newestForm } from '#policy'
import { completeApplication, idNumberOf, member, withAnswers } from '../../builders/filings'
import { assess, maySubmit } from '../../../src/policy/eligibility/assess'
import type { Facts } from '../../../src/policy/eligibility/facts'
import { NEW, STRONG, findingOf, outcomeOf } from './case'

const APPLICATION = newestForm('combined-application')
const counted = (members: readonly ReturnType<typeof member>[]) =>
  factsFromFiling(APPLICATION, withAnswers(completeApplication(), 'team', { members }))['unit.teamMembers']
/** What the rule says to the strong case with one answer changed. */
const when = (rule: string, facts: Facts) => outcomeOf(rule, { ...STRONG, ...facts })

describe('二 and 三: who may apply', () => {
  test('P2a: an individual and a social group are refused with this clause, an unclear body goes to the officer', () => {
    for (const kind of ['individual', 'socialGroup'] as const)
      expect(findingOf('unit.kind', { ...STRONG, 'unit.kind': kind })).toMatchObject({
        outcome: 'unmet',
        clause: 'P2a',
      })
    expect(when('unit.kind', { 'unit.kind': 'other' })).toBe('discretion')
  })
  test('P2b, P12a: a workshop rests on its master: the unit’s result carries the master’s', () => {
    expect(when('unit.master', {})).toBe('discretion')
    expect(when('unit.master', { 'master.benefit': 'no' })).toBe('unmet')
    expect(outcomeOf('unit.master', {})).toBe('unknown')
  })
  test('P2d, P3c: a workshop runs on a project: neither a title nor a parallel filing is refused', () => {
    expect(when('project.workshop', { 'project.appliesTogether': 'no' })).toBe('unmet')
    expect(when('project.workshop', { 'project.workshopTitle': 'normal' })).toBe('met')
  })
  test('P3a: registered elsewhere but operating in Daxing passes, with proof wanted; neither is refused', () => {
    const operates = findingOf('unit.inDistrict', { ...STRONG, 'unit.inDistrict': 'operates' })
    expect(operates?.outcome).toBe('met')
    expect(operates?.evidenceWanted.join()).toContain('经营证明')
    expect(when('unit.inDistrict', { 'unit.inDistrict': 'registered' })).toBe('met')
    expect(when('unit.inDistrict', { 'unit.inDistrict': 'neither' })).toBe('unmet')
  })
  test('P3b: 技艺精湛、贡献突出 is the result of the master’s group, no condition of its own', () => {
    expect(assess(STRONG, NEW).groups.master).toBe(outcomeOf('unit.master', STRONG))
  })
  test('P4: a refused condition in any of the three groups blocks the submit, an override of an officer lifts it', () => {
    const missing: readonly Facts[] = [
      { 'master.employment': 'no' },
      { 'unit.ledger': 'no' },
      { 'project.kind': 'none' },
    ]
    for (const facts of missing) {
      const { outcome } = assess({ ...STRONG, ...facts }, NEW)
      expect([maySubmit(outcome), maySubmit(outcome, true)]).toEqual([false, true])
    }
  })
})

describe('三（二）所在单位条件: the acceptance checks', () => {
  test('P12b: an echelon of skilled people must be listed', () => {
    expect(when('unit.echelon', { 'unit.echelon': 'yes' })).toBe('met')
    expect(when('unit.echelon', { 'unit.echelon': 'no' })).toBe('unmet')
  })
  test('P13a: attitude is read by experts, never failed by a machine', () => {
    expect(outcomeOf('unit.valuesSkill', {})).toBe('discretion')
    expect(outcomeOf('unit.valuesSkill', STRONG)).toBe('discretion')
  })
  test('P13b: five systems: a missing one goes to the officer, none at all is refused', () => {
    expect(when('unit.talentSystem', { 'unit.talentSystem': 'some' })).toBe('discretion')
    expect(when('unit.talentSystem', { 'unit.talentSystem': 'all' })).toBe('discretion')
    expect(when('unit.talentSystem', { 'unit.talentSystem': 'none' })).toBe('unmet')
  })
  test('P14a: support must be stated, the text names no least amount', () => {
    expect(when('unit.funding', { 'unit.funding': 'yes' })).toBe('met')
    expect(when('unit.funding', { 'unit.funding': 'no' })).toBe('unmet')
  })
  test('P14b: premises in the district pass, elsewhere go to the officer, none are refused', () => {
    expect(when('unit.premises', { 'unit.premises': 'inDistrict' })).toBe('met')
    expect(when('unit.premises', { 'unit.premises': 'elsewhere' })).toBe('discretion')
    expect(when('unit.premises', { 'unit.premises': 'none' })).toBe('unmet')
  })
  test('P14c: a ledger subject of its own is needed', () => {
    expect(when('unit.ledger', { 'unit.ledger': 'yes' })).toBe('met')
    expect(when('unit.ledger', { 'unit.ledger': 'no' })).toBe('unmet')
  })
  test('P14d: proper use of the money is still to come: judged, not claimed', () => {
    expect(outcomeOf('unit.properUse', STRONG)).toBe('discretion')
  })
  test('P15a: the rules of the workshop must be there', () => {
    expect(when('unit.workshopRules', { 'unit.workshopRules': 'yes' })).toBe('met')
    expect(when('unit.workshopRules', { 'unit.workshopRules': 'no' })).toBe('unmet')
  })
  test('P15b: at least one goal is needed', () => {
    expect(when('unit.goals', { 'unit.goals': 'yes' })).toBe('met')
    expect(when('unit.goals', { 'unit.goals': 'no' })).toBe('unmet')
  })
  test('P15c: whether the work keeps going is judged now and compared every year', () => {
    expect(outcomeOf('unit.keepsGoing', STRONG)).toBe('discretion')
  })
  test('P16a: two members are too few, three are enough, the leader listed as a member does not count', () => {
    expect(when('unit.teamMembers', { 'unit.teamMembers': 2 })).toBe('unmet')
    expect(when('unit.teamMembers', { 'unit.teamMembers': 3 })).toBe('met')
    expect(counted([member(2), member(3), { ...member(4), idNumber: idNumberOf(1) }])).toBe(2)
  })
  test('P16b: a dispatched worker or an intern is not counted', () => {
    expect(counted([member(2), member(3), { ...member(4), employment: 'dispatch' }])).toBe(2)
    expect(counted([member(2), member(3), { ...member(4), employment: 'intern' }])).toBe(2)
  })
  test('P16c: 技能人才 and 专业技术人才 count, nobody else does', () => {
    expect(counted([member(2), member(3), { ...member(4), type: 'professional' }])).toBe(3)
    expect(counted([member(2), member(3), { ...member(4), type: 'clerk' }])).toBe(2)
  })
})
