import {
  acceptanceFinding,
  answersFor,
  askedFields,
  dispositionEffect,
  problemsIn,
  submittedCopy,
  type AcceptanceRecord,
  type Disposition,
  type FilingValues,
  type Form,
} from '#policy'
import { ACCEPTANCE_REPORT_FORM } from '../../../src/policy/forms/catalogue/acceptance-report'
import { CHANGE_REQUEST_FORM } from '../../../src/policy/forms/catalogue/change-request'
import { OBJECTION_FORM } from '../../../src/policy/forms/catalogue/objection'
import { PROJECT_PLAN_FORM } from '../../../src/policy/forms/catalogue/project-plan'
import { REVIEW_SHEET_FORM } from '../../../src/policy/forms/catalogue/review-sheet'
import { REVOCATION_CASE_FORM } from '../../../src/policy/forms/catalogue/revocation-case'
import { withAnswers } from '../../builders/filings'
import {
  completeAcceptance,
  completeChange,
  completeObjection,
  completePlan,
  completeReview,
  completeRevocation,
} from '../../builders/later-forms'

const today = '2028-12-01'
const FILLED: readonly (readonly [form: Form, values: FilingValues])[] = [
  [PROJECT_PLAN_FORM, completePlan()],
  [ACCEPTANCE_REPORT_FORM, completeAcceptance()],
  [REVIEW_SHEET_FORM, completeReview()],
  [OBJECTION_FORM, completeObjection()],
  [CHANGE_REQUEST_FORM, completeChange()],
  [REVOCATION_CASE_FORM, completeRevocation()],
]
const paths = (form: Form, values: FilingValues) =>
  problemsIn(form, values, { today }).map(({ section, path }) => `${section}.${path}`)
const askedIn = (form: Form, values: FilingValues, sectionId: string) =>
  form.sections
    .filter(({ id }) => id === sectionId)
    .flatMap((section) => askedFields(form, values, section).map(({ id }) => id))

describe.each(FILLED.map(([form, values]) => [form.id, form, values] as const))('%s', (_id, form, values) => {
  test('filled in, it has nothing to mend', () => expect(paths(form, values)).toEqual([]))

  test('empty, it names what is required, and never what is known', () => {
    const missing = paths(form, {})
    const required = form.sections.flatMap((section) =>
      askedFields(form, {}, section).flatMap((field) =>
        field.required ? [`${section.id}.${field.id}`] : [],
      ),
    )
    expect(missing).toEqual(required)
    expect(missing.length).toBeGreaterThan(0)
  })

  test('its frozen copy reads the same, with every answer in words', () => {
    const copy = submittedCopy(form, values)
    expect(submittedCopy(form, copy)).toEqual(copy)
    const texts = answersFor(form, copy).flatMap(({ rows }) => rows.map(({ text }) => text))
    expect(texts.join()).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('what is asked follows the answers', () => {
  test.each([
    ['leader', 'leaderName', ['unitName', 'address']],
    ['unit', 'unitName', ['leaderName', 'address']],
    ['address', 'address', ['leaderName', 'unitName']],
  ])('P45: a change of the %s asks for the new one alone', (what, own, others) => {
    const asked = askedIn(CHANGE_REQUEST_FORM, { change: { what } }, 'change')
    expect(asked).toContain(own)
    for (const other of others) expect(asked).not.toContain(other)
  })

  test.each([
    ['P53b', ['R5'], 'effect'],
    ['P55', ['R7'], 'findingNo'],
    ['P56', ['R1', 'R8'], 'findingNo'],
    ['P59', ['R11', 'R2'], 'article'],
  ])('%s: %j asks for its proof, also beside other situations', (_clause, triggers, field) => {
    const asked = askedIn(REVOCATION_CASE_FORM, { situation: { triggers } }, 'situation')
    expect(asked).toContain(field)
    expect(askedIn(REVOCATION_CASE_FORM, { situation: { triggers: ['R3'] } }, 'situation')).not.toContain(
      field,
    )
  })

  test('P60b: the plaque is asked for only when the title is revoked', () => {
    const closed = withAnswers(completeRevocation(), 'decision', { outcome: 'close' })
    expect(askedIn(REVOCATION_CASE_FORM, closed, 'plaque')).toEqual([])
    expect(askedIn(REVOCATION_CASE_FORM, completeRevocation(), 'plaque')).toContain('outcome')
  })

  test.each([
    [4_999_999, []],
    [5_000_000, []],
    [5_000_001, ['decision.grantFen']],
  ])('P42: a payout of %d fen is held to the cap', (grantFen, problems) => {
    expect(
      paths(ACCEPTANCE_REPORT_FORM, withAnswers(completeAcceptance(), 'decision', { grantFen })),
    ).toEqual(problems)
  })

  test('P43b: only what passed has an amount; what is to be mended has demands', () => {
    const verdictIs = (verdict: string) =>
      askedIn(ACCEPTANCE_REPORT_FORM, { decision: { verdict } }, 'decision')
    expect(verdictIs('passed')).toContain('grantFen')
    expect(verdictIs('failed')).not.toContain('grantFen')
    expect(verdictIs('rectify')).toEqual(expect.arrayContaining(['demands']))
  })

  test('P26c: a score above its points is refused, the full points are not', () => {
    const scored = (premises: number) =>
      paths(REVIEW_SHEET_FORM, withAnswers(completeReview(), 'scores', { premises }))
    expect([scored(9), scored(10), scored(11)]).toEqual([[], [], ['scores.premises']])
  })
})

describe('the answers offered are the conclusions the rules know', () => {
  const offered = (form: Form, sectionId: string, fieldId: string) => {
    const section = form.sections.find(({ id }) => id === sectionId)
    const field = section?.fields.find(({ id }) => id === fieldId)
    return field?.type === 'choice' ? field.options.map(({ value }) => value) : []
  }

  test('P43b: passed pays, to be mended and failed do not', () => {
    const outcomes = offered(ACCEPTANCE_REPORT_FORM, 'decision', 'verdict').map((result) => {
      const record = { result: result as AcceptanceRecord['result'], concludedOn: today, basis: '依据' }
      return [result, acceptanceFinding(record).outcome]
    })
    expect(outcomes).toEqual([
      ['passed', 'met'],
      ['rectify', 'unmet'],
      ['failed', 'unmet'],
    ])
  })

  test('P28a: each finding on an objection has its own effect on the entry', () => {
    const effects = offered(OBJECTION_FORM, 'finding', 'outcome').map(
      (outcome) => dispositionEffect(outcome as Disposition, false).entry,
    )
    expect(effects).toEqual(['release', 'newPeriod', 'remove', 'stay'])
  })
})
