import { RULES } from '../../../src/policy/eligibility/assess'
import { BUREAU_FACTS, FACTS, FACT_IDS, type FactId, type Facts } from '../../../src/policy/eligibility/facts'
import {
  QUESTIONS,
  answer,
  chosenOption,
  nextQuestion,
  questionsFor,
} from '../../../src/policy/eligibility/questions'
import { NEW, STRONG } from './case'

const questions = [...QUESTIONS.values()]
const next = (facts: Facts, tracks?: readonly ('master' | 'unit' | 'project')[]) =>
  nextQuestion(facts, tracks ? { ...NEW, tracks } : NEW)?.fact

describe('the questions', () => {
  test.each(questions)('$fact: one tap, a reason, and 「不清楚」 last', ({ text, why, options }) => {
    expect(text).toMatch(/[？]$/)
    expect(why).toMatch(/。$/)
    expect(text + why).not.toMatch(/[！!]|你/)
    expect(text.length).toBeLessThanOrEqual(40)
    expect(options.length).toBeGreaterThanOrEqual(3)
    expect(options[options.length - 1]).toEqual({ value: 'unsure', label: '不清楚' })
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length)
  })

  test('no fact is asked for by two questions', () => {
    const asked = RULES.flatMap((rule) => rule.questions).map(({ fact }) => fact)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('every fact is asked for, but for days and what the bureau looks up', () => {
    const unasked = FACT_IDS.filter((id) => !QUESTIONS.has(id))
    const days = FACT_IDS.filter((id) => FACTS[id].kind === 'day')
    expect(unasked.sort()).toEqual([...new Set([...BUREAU_FACTS, ...days])].sort())
  })
})

describe('only what still matters is asked', () => {
  test('the title is asked first', () => {
    expect(next({})).toBe('project.workshopTitle')
  })
  test('with a title in order, applying together is not asked', () => {
    expect(next({ 'project.workshopTitle': 'normal' }, ['project'])).toBe('project.positioning')
  })
  test('P7a: an unlisted occupation is asked for experience, never for a certificate', () => {
    const facts = {
      ...STRONG,
      'master.occupationListed': 'no',
      'master.certificateLevel': 'unsure',
    } as const
    expect(next(facts)).toBe('master.experienceEvidence')
  })
  test('P6c: a 技师 is not asked for a standard or a reason', () => {
    expect(next(STRONG)).toBeUndefined()
  })
  test('P6c: a 高级工 is asked for the standard, then for a reason', () => {
    const facts: Facts = { ...STRONG, 'master.certificateLevel': 'level3' }
    expect(next(facts)).toBe('master.hasNationalStandard')
    expect(next({ ...facts, 'master.hasNationalStandard': 'yes' })).toBe('master.exceptionReason')
    expect(next({ ...facts, 'master.hasNationalStandard': 'no' })).toBe('master.experienceEvidence')
    expect(next({ ...facts, 'master.hasNationalStandard': 'unsure' })).toBe('master.exceptionReason')
  })
  test('P20–P23: only the details of the kind chosen', () => {
    const details = {
      T1: undefined,
      T2: 'project.deliverables',
      T3: 'project.problem',
      T4: 'project.events',
      T5: undefined,
    }
    for (const [kind, fact] of Object.entries(details)) {
      expect(next({ ...STRONG, 'project.kind': kind as 'T1' })).toBe(fact)
    }
  })
  test('the unit track alone does not ask about the master', () => {
    const way = questionsFor({}, { ...NEW, tracks: ['unit'] })
    expect(way.every(({ fact }) => fact.startsWith('unit.'))).toBe(true)
    expect(way).toHaveLength(10)
  })
})

describe('the way through', () => {
  test('what was answered comes first, in the order it was asked; what is open follows', () => {
    const way = questionsFor({ 'project.workshopTitle': 'none', 'project.appliesTogether': 'yes' }, NEW)
    expect(way.slice(0, 3).map(({ fact }) => fact)).toEqual([
      'project.workshopTitle',
      'project.appliesTogether',
      'master.onTheLine',
    ])
  })
  test('a full self-check is at most 30 questions long for a strong case', () => {
    expect(questionsFor(STRONG, NEW)).toHaveLength(Object.keys(STRONG).length)
    expect(Object.keys(STRONG).length).toBeLessThanOrEqual(30)
  })
  test('facts that nobody is asked for do not lengthen it', () => {
    const facts: Facts = {
      ...STRONG,
      'project.negativeListLookup': 'noMatch',
      'project.startsOn': '2026-09-01',
    }
    expect(questionsFor(facts, NEW)).toEqual(questionsFor(STRONG, NEW))
  })
})

describe('answers', () => {
  const members = QUESTIONS.get('unit.teamMembers')
  const chosen = (facts: Facts, fact: FactId) => {
    const question = QUESTIONS.get(fact)
    return question && chosenOption(facts, question)
  }

  test('a tapped count becomes a number, 「不清楚」 stays', () => {
    expect(answer({}, 'unit.teamMembers', '2')).toEqual({ 'unit.teamMembers': 2 })
    expect(answer({}, 'unit.teamMembers', 'unsure')).toEqual({ 'unit.teamMembers': 'unsure' })
    expect(answer({}, 'unit.kind', 'other')).toEqual({ 'unit.kind': 'other' })
    expect(members?.options.map(({ label }) => label)).toEqual([
      '没有',
      '1 名',
      '2 名',
      '3 名或更多',
      '不清楚',
    ])
  })
  test('the option chosen before is shown again, a larger count as 「3 名或更多」', () => {
    expect(chosen({ 'unit.teamMembers': 2 }, 'unit.teamMembers')).toBe('2')
    expect(chosen({ 'unit.teamMembers': 9 }, 'unit.teamMembers')).toBe('3')
    expect(chosen({ 'unit.teamMembers': 'unsure' }, 'unit.teamMembers')).toBe('unsure')
    expect(chosen({ 'unit.kind': 'other' }, 'unit.kind')).toBe('other')
    expect(chosen({}, 'unit.kind')).toBeUndefined()
  })
})
