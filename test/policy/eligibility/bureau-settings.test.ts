import fc from 'fast-check'
import type { AssessContext } from '../../../src/policy/eligibility/assess'
import { assess } from '../../../src/policy/eligibility/assess'
import type { Settings } from '../../../src/policy/settings/settings'
import { DEFAULT_SETTINGS } from '../../../src/policy/settings/settings'
import { NEW, outcomeOf } from './case'
import { contexts, someFacts } from './facts-arbitrary'

const having = (changed: Partial<Settings>): AssessContext => ({
  ...NEW,
  settings: { ...DEFAULT_SETTINGS, ...changed },
})

describe('what the bureau may set', () => {
  test.each([
    ['officer', 'discretion'],
    ['inPost', 'met'],
    ['notInPost', 'unmet'],
  ] as const)('P5b: 返聘, set to %s: %s', (rehired, outcome) => {
    expect(outcomeOf('master.employment', { 'master.employment': 'rehired' }, having({ rehired }))).toBe(
      outcome,
    )
  })
  test.each(['officer', 'inPost', 'notInPost'] as const)(
    'P5b: whoever is employed, or is not, is not touched by %s',
    (rehired) => {
      const inPost = (employment: 'employed' | 'no') =>
        outcomeOf('master.employment', { 'master.employment': employment }, having({ rehired }))
      expect([inPost('employed'), inPost('no')]).toEqual(['met', 'unmet'])
    },
  )
  test.each([
    [true, 'discretion'],
    [false, 'unmet'],
  ] as const)('P34b: applying during 整改, set to %s: %s', (rectifyingMayApply, outcome) => {
    const context = having({ rectifyingMayApply })
    expect(outcomeOf('project.titleInOrder', { 'project.workshopTitle': 'suspended' }, context)).toBe(outcome)
    expect(outcomeOf('project.titleInOrder', { 'project.workshopTitle': 'normal' }, context)).toBe('met')
  })
  test('nothing set is the same as the shipped defaults', () => {
    fc.assert(
      fc.property(someFacts, contexts, (facts, context) => {
        expect(assess(facts, { ...context, settings: DEFAULT_SETTINGS })).toEqual(assess(facts, context))
      }),
    )
  })
})
