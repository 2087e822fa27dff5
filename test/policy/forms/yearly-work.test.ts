import { ACTIVITY_KINDS, clause, fieldsOfKind, newestForm, sectionOf, suggestAnnualReport } from '#policy'

const report = newestForm('annual-report')
const fieldOf = (sectionId: string, fieldId: string) =>
  sectionOf(report, sectionId)?.fields.find(({ id }) => id === fieldId)

describe('the work of a year', () => {
  test('P2c, P44b: work is entered by its kind, the three of the text and one for the rest', () => {
    const named = ACTIVITY_KINDS.map(({ label }) => label.split('、')[0] ?? '').filter((label) =>
      clause('P44b').quote.includes(label),
    )
    expect(named).toHaveLength(3)
    expect(ACTIVITY_KINDS).toHaveLength(4)
    const kind = sectionOf(newestForm('progress-entry'), 'entry')?.fields.find(({ id }) => id === 'kind')
    expect(kind).toMatchObject({ type: 'choice', required: true, basis: { clause: 'P44b' } })
  })

  test('P2c, P44b: every kind has its number and its words in the report', () => {
    for (const { value } of ACTIVITY_KINDS) {
      const { count, summary } = fieldsOfKind(value)
      expect(fieldOf('summary', count)?.type).toBe('integer')
      expect(fieldOf('summary', summary)?.type).toBe('longText')
    }
  })

  test('P44b: the totals per kind are the entries of the year, counted', () => {
    const kinds = ['mentoring', 'research', 'mentoring'] as const
    const entries = kinds.map((kind, at) => ({
      id: `e${at}`,
      values: { entry: { kind, happenedOn: `2026-03-0${at + 1}`, what: '做了一件事' } },
    }))
    const counts = ACTIVITY_KINDS.map(({ value }) => {
      const { count } = fieldsOfKind(value)
      return suggestAnnualReport(entries).find(({ fieldId }) => fieldId === count)?.value ?? 0
    })
    expect(Object.fromEntries(ACTIVITY_KINDS.map(({ value }, at) => [value, counts[at]]))).toMatchObject({
      mentoring: 2,
      research: 1,
      exchange: 0,
    })
  })

  test('P44c: what good it did for society is asked', () => {
    expect(fieldOf('summary', 'socialBenefits')).toMatchObject({ basis: { clause: 'P44c' } })
  })

  test('P46a, P46b: the unit itself says how it manages the workshop, and what it spent on it, in fen', () => {
    expect(sectionOf(report, 'unitPart')?.owner).toBe('unit')
    expect(fieldOf('unitPart', 'management')).toMatchObject({ required: true, basis: { clause: 'P46a' } })
    expect(fieldOf('unitPart', 'ownFundingFen')).toMatchObject({
      type: 'money',
      required: true,
      basis: { clause: 'P46b' },
    })
  })
})
