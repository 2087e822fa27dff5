import { assess, maySubmit, sortFindings, tracksFor } from '../../../src/policy/eligibility/assess'
import { NEW, OLD, STRONG } from './case'

describe('a case as a whole', () => {
  test('a strong case is left to the experts and may be submitted', () => {
    const { outcome, groups } = assess(STRONG, NEW)
    expect(groups).toEqual({ master: 'discretion', unit: 'discretion', project: 'discretion' })
    expect(outcome).toBe('discretion')
    expect(maySubmit(outcome)).toBe(true)
  })

  test('P4: one unmet condition makes its group and the whole unmet, and blocks submit', () => {
    const { outcome, groups } = assess({ ...STRONG, 'unit.teamMembers': 2 }, NEW)
    expect(groups).toMatchObject({ unit: 'unmet', project: 'discretion' })
    expect(maySubmit(outcome)).toBe(false)
  })

  test('5.9: what is unknown blocks submit; unmet beats it', () => {
    expect(maySubmit(assess({ ...STRONG, 'unit.ledger': 'unsure' }, NEW).outcome)).toBe(false)
    expect(assess({ ...STRONG, 'unit.ledger': 'unsure', 'unit.goals': 'no' }, NEW).groups.unit).toBe('unmet')
    expect(maySubmit('met')).toBe(true)
  })

  test('no answer at all is unknown in all three groups', () => {
    expect(assess({}, NEW).groups).toEqual({ master: 'unknown', unit: 'unknown', project: 'unknown' })
  })

  test('P61b: the same person, unlisted occupation: old edition unmet, new edition left to the experts', () => {
    const facts = { ...STRONG, 'master.occupationListed': 'no', 'master.experienceEvidence': 'yes' } as const
    expect(assess(facts, OLD).groups.master).toBe('unmet')
    expect(assess(facts, NEW).groups.master).toBe('discretion')
  })

  test('an assessment says which edition and day it speaks of', () => {
    expect(assess(STRONG, NEW)).toMatchObject({ pack: 'daxing-2', asOf: '2026-06-30' })
  })

  test('only the tracks asked for are assessed', () => {
    const { groups, findings } = assess(STRONG, { ...NEW, tracks: ['master'] })
    expect(groups).toEqual({ master: 'discretion' })
    expect(findings.every(({ group }) => group === 'master')).toBe(true)
  })
})

describe('P34c: a titled workshop files the project part only', () => {
  test.each([
    ['normal', ['project']],
    ['suspended', ['project']],
    ['none', ['master', 'unit', 'project']],
    ['revoked', ['master', 'unit', 'project']],
  ] as const)('title %s', (title, tracks) => {
    expect(tracksFor({ 'project.workshopTitle': title })).toEqual(tracks)
  })
  test('while nobody knows, everything is assessed', () => {
    expect(tracksFor({})).toEqual(['master', 'unit', 'project'])
  })
})

test('the three lists: 已符合, 还差什么 (unmet first), 需评审认定', () => {
  const facts = { ...STRONG, 'unit.ledger': 'unsure', 'project.kind': 'none' } as const
  const { met, gaps, judged } = sortFindings(assess(facts, NEW))
  expect(met.map(({ ruleId }) => ruleId)).toContain('unit.teamMembers')
  expect(gaps.map(({ ruleId }) => ruleId)).toEqual(['project.kind', 'unit.ledger'])
  expect(judged.map(({ ruleId }) => ruleId)).toContain('master.methodOrRecord')
})
