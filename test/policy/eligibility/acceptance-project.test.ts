import type { Facts } from '../../../src/policy/eligibility/facts'
import { questionsFor } from '../../../src/policy/eligibility/questions'
import { NEW, STRONG, outcomeOf } from './case'

/** What the rule says to the strong case with one answer changed. */
const when = (rule: string, facts: Facts) => outcomeOf(rule, { ...STRONG, ...facts })
const ofKind = (kind: 'T1' | 'T2' | 'T3' | 'T4' | 'T5', facts: Facts = {}): Facts => ({
  ...facts,
  'project.kind': kind,
})

describe('三（三）项目申报条件 and 四（二）: the acceptance checks', () => {
  test('P17: one of the four must be chosen; whether the project fits is judged', () => {
    expect(when('project.positioning', { 'project.positioning': 'none' })).toBe('unmet')
    expect(when('project.positioning', { 'project.positioning': 'urbanRuralReform' })).toBe('discretion')
  })
  test('P18: a confirmed hit is excluded, a text match only goes to the officer, an empty table decides nothing', () => {
    const lookup = (value: 'confirmedHit' | 'match' | 'tableEmpty') =>
      when('project.negativeList', { 'project.negativeListLookup': value })
    expect([lookup('confirmedHit'), lookup('match'), lookup('tableEmpty')]).toEqual([
      'unmet',
      'discretion',
      'discretion',
    ])
  })
  test('P19: none of the five kinds is refused, any one passes', () => {
    expect(when('project.kind', { 'project.kind': 'none' })).toBe('unmet')
    for (const kind of ['T1', 'T2', 'T3', 'T4', 'T5'] as const)
      expect(when('project.kind', { 'project.kind': kind })).toBe('met')
  })
  test('P20: a training project needs 两区 or a shortage occupation, and the number of trainees', () => {
    expect(when('project.training', ofKind('T1', { 'project.trainingFocus': 'none' }))).toBe('unmet')
    expect(when('project.training', ofKind('T1', { 'project.trainingFocus': 'shortage' }))).toBe('discretion')
    expect(when('project.traineeNumber', ofKind('T1', { 'project.traineeNumber': 'no' }))).toBe('unmet')
  })
  test('P21: a standards or product project needs at least one deliverable', () => {
    expect(when('project.deliverables', ofKind('T2', { 'project.deliverables': 'no' }))).toBe('unmet')
    expect(when('project.deliverables', ofKind('T2', { 'project.deliverables': 'yes' }))).toBe('discretion')
  })
  test('P22: an improvement project needs both the problem and the expected output (并)', () => {
    expect(when('project.problemSolved', ofKind('T3', { 'project.problem': 'no' }))).toBe('unmet')
    expect(when('project.expectedOutput', ofKind('T3', { 'project.expectedOutput': 'no' }))).toBe('unmet')
    expect(when('project.expectedOutput', ofKind('T3', { 'project.expectedOutput': 'yes' }))).toBe(
      'discretion',
    )
  })
  test('P23: an exchange project needs at least one event', () => {
    expect(when('project.events', ofKind('T4', { 'project.events': 'no' }))).toBe('unmet')
    expect(when('project.events', ofKind('T4', { 'project.events': 'yes' }))).toBe('discretion')
  })
  test('P24: any other project goes to the officer', () => {
    expect(when('project.other', ofKind('T5'))).toBe('discretion')
  })
  test('P31, P33a: no title and no parallel workshop filing is refused', () => {
    expect(when('project.workshop', { 'project.appliesTogether': 'no' })).toBe('unmet')
    expect(when('project.workshop', { 'project.appliesTogether': 'yes' })).toBe('met')
  })
  test('P34a, P34b: a revoked title is refused, one in 整改 goes to the officer', () => {
    expect(when('project.titleInOrder', { 'project.workshopTitle': 'revoked' })).toBe('unmet')
    expect(when('project.titleInOrder', { 'project.workshopTitle': 'suspended' })).toBe('discretion')
  })
  test('P34c: with a title nothing of master or unit is asked', () => {
    const way = questionsFor(
      { ...STRONG, 'project.workshopTitle': 'normal' },
      { ...NEW, tracks: ['project'] },
    )
    expect(way.filter(({ fact }) => !fact.startsWith('project.'))).toEqual([])
  })
  test('P35: a leader who leads already is refused without a word on where', () => {
    expect(when('master.leadsOne', { 'master.leadsAnother': 'yes' })).toBe('unmet')
    expect(when('master.leadsOne', { 'master.leadsAnother': 'no' })).toBe('met')
  })
  test('P36, P37a, P37b: the same scope and occupation is refused, another site or occupation is not', () => {
    expect(when('unit.oneForOccupation', { 'unit.sameOccupationWorkshop': 'yes' })).toBe('unmet')
    expect(when('unit.oneForOccupation', { 'unit.sameOccupationWorkshop': 'no' })).toBe('met')
  })
})
