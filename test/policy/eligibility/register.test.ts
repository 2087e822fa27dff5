import { assess, maySubmit } from '../../../src/policy/eligibility/assess'
import { nextQuestion } from '../../../src/policy/eligibility/questions'
import { NEW, STRONG, findingOf, outcomeOf } from './case'

const WITH_REGISTER = { ...NEW, asksRegister: true } as const
const ROWS = [
  ['P35', 'master.leadsOne', 'master.leadsAnother'],
  ['P36, P37b', 'unit.oneForOccupation', 'unit.sameOccupationWorkshop'],
] as const

describe.each(ROWS)('%s: what only the register knows', (_clause, rule, fact) => {
  test('a self-check without names does not put it: nobody can answer it by hand', () => {
    expect(outcomeOf(rule, STRONG)).toBe('not asked')
    expect(nextQuestion(STRONG, NEW)).toBeUndefined()
  })
  test('with the register asked and silent it is unknown, in words that say nothing of anybody', () => {
    expect(findingOf(rule, STRONG, WITH_REGISTER)).toMatchObject({
      outcome: 'unknown',
      missing: [fact],
      reason: '还没有与名录核对，提交时由系统核对。',
      remedy: '不用填写，提交时由系统与名录核对。',
    })
    expect(nextQuestion(STRONG, WITH_REGISTER)).toBeUndefined()
  })
  test('its answer decides: none is met, one more is unmet and blocks', () => {
    expect(outcomeOf(rule, { ...STRONG, [fact]: 'no' })).toBe('met')
    const taken = { ...STRONG, [fact]: 'yes' }
    expect(findingOf(rule, taken)?.reason).toMatch(/^与名录核对，/)
    expect(maySubmit(assess(taken, NEW).outcome)).toBe(false)
  })
})

test('P36: a near-match of an unlisted occupation goes to the officer', () => {
  const facts = { ...STRONG, 'unit.sameOccupationWorkshop': 'similar' } as const
  expect(outcomeOf('unit.oneForOccupation', facts)).toBe('discretion')
})

test('P34c: a workshop that holds a title is not asked again whether it may exist', () => {
  const context = { ...WITH_REGISTER, tracks: ['project'] } as const
  for (const [, rule] of ROWS) expect(outcomeOf(rule, STRONG, context)).toBe('not asked')
})
