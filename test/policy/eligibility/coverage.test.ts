import { RULES } from '../../../src/policy/eligibility/assess'
import type { ClauseId } from '../../../src/policy/cite'
import { CLAUSES, plainText } from '../../../src/policy/text/clauses'

/** Parts of P2–P24 that no eligibility rule checks, and why. */
const NOT_CHECKED: Readonly<Partial<Record<ClauseId, string>>> = {
  P2c: 'what a workshop is for: the activity kinds of plan and report',
  P4: 'the group rule itself: assess',
}

const rulesFor = (id: ClauseId) => RULES.filter((rule) => rule.clause === id || rule.covers.includes(id))

/** P2–P24: the parts where a sentence has parts, else the sentence. */
const conditions = [...CLAUSES.keys()].filter((id) => {
  const number = Number(/\d+/.exec(id)?.[0])
  const hasParts = CLAUSES.has(`${id}a` as ClauseId)
  return number >= 2 && number <= 24 && !hasParts
})

test.each(conditions)('%s is checked by a rule, or there is a reason why not', (id) => {
  expect(rulesFor(id).length > 0).toBe(NOT_CHECKED[id] === undefined)
})

test.each([
  'P31',
  'P32c',
  'P33a',
  'P34a',
  'P34b',
  'P34c',
  'P35',
  'P36',
  'P37a',
  'P37b',
  'P61b',
  'P62',
] as const)('%s is checked by a rule', (id) => {
  expect(rulesFor(id)).not.toEqual([])
})

/** Rules that ask nothing, and where their answer comes from. */
const ASKS_NOTHING: Readonly<Record<string, string>> = {
  'master.listedOnly': 'P61b, old edition: the answer of the certificate rule',
  'master.leadsOne': 'P35: the register',
  'unit.master': 'P12a: the findings on the master',
  'unit.valuesSkill': 'P13a: read by experts',
  'unit.properUse': 'P14d: read by experts',
  'unit.keepsGoing': 'P15c: read by experts',
  'unit.oneForOccupation': 'P36: the register',
  'project.titleInOrder': 'P34b: the answer of the workshop rule',
  'project.titleAge': 'P62, old edition: the register',
  'project.other': 'P24: the officer',
  'project.period': 'P32c: the dates of the form',
}

test('every other rule asks, and every rule that an applicant can prove says which evidence is wanted', () => {
  const silent = RULES.filter(({ questions }) => questions.length === 0).map(({ id }) => id)
  expect(silent.sort()).toEqual(Object.keys(ASKS_NOTHING).sort())
  const unproved = RULES.filter(({ evidenceWanted }) => evidenceWanted.length === 0).map(({ id }) => id)
  expect(unproved.filter((id) => id !== 'project.workshop' && ASKS_NOTHING[id] === undefined)).toEqual([])
})

describe.each(RULES)('$id', ({ quote, title, remedy, questions, evidenceWanted }) => {
  test('quotes the text verbatim', () => {
    expect(plainText()).toContain(quote)
  })
  test('says how to mend what is unmet and how to find out what is unknown', () => {
    for (const sentence of [remedy.unmet, remedy.unknown]) expect(sentence).toMatch(/。$/)
    expect(title.length).toBeGreaterThan(3)
    expect(title.length).toBeLessThanOrEqual(20)
  })
  test('copy is plain and polite', () => {
    const copy = [
      title,
      remedy.unmet,
      remedy.unknown,
      ...evidenceWanted,
      ...questions.map(({ text }) => text),
    ].join()
    expect(copy).not.toMatch(/[!！]|你|P\d|null|undefined/)
  })
})
