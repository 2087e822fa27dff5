import fc from 'fast-check'
import { formChanges, moveAnswers, newestForm, type FilingForm, type FilingValues } from '#policy'

const ONE = newestForm('combined-application')

/** A second version: one question renamed, one column renamed, one gone, one new, one in other words. */
const TWO: FilingForm = {
  ...ONE,
  version: 2,
  renamed: { 'leader.post': 'leader.position', 'team.members.fullName': 'team.members.name' },
  sections: ONE.sections.map((section) => ({
    ...section,
    fields: section.fields
      .filter(({ id }) => section.id !== 'unit' || id !== 'contactName')
      .flatMap((field) => {
        if (section.id === 'leader' && field.id === 'position')
          return [
            { ...field, id: 'post' },
            { ...field, id: 'nickname', label: '车间里怎么称呼', required: false },
          ]
        if (section.id === 'unit' && field.id === 'name') return [{ ...field, label: '单位全称' }]
        if (field.type === 'rows' && section.id === 'team')
          return [
            {
              ...field,
              columns: field.columns.map((column) =>
                column.id === 'name' ? { ...column, id: 'fullName' } : column,
              ),
            },
          ]
        return [field]
      }),
  })),
}

const members = [
  { id: 'member-001', name: '张三' },
  { id: 'member-002', name: '李四' },
]
const FILLED: FilingValues = {
  leader: { name: '王五', position: '班长' },
  unit: { name: '某单位', contactName: '赵六' },
  team: { members },
}

describe('a draft moves to a newer version of its form (F17)', () => {
  test('answers keep their place or follow a declared rename; what has no place is left behind, not lost', () => {
    const { values, left } = moveAnswers(ONE, TWO, FILLED)
    expect(values.leader).toEqual({ name: '王五', post: '班长' })
    expect(values.unit).toEqual({ name: '某单位' })
    expect(values.team?.members).toEqual([
      { id: 'member-001', fullName: '张三' },
      { id: 'member-002', fullName: '李四' },
    ])
    expect(left).toEqual([{ section: 'unit', field: 'contactName', value: '赵六' }])
  })

  test('the person is told of each change once', () => {
    expect(formChanges(ONE, TWO).map(({ kind, label, was }) => [kind, label, was])).toEqual([
      ['new', '车间里怎么称呼', undefined],
      [
        'reworded',
        '单位全称',
        ONE.sections.find(({ id }) => id === 'unit')?.fields.find(({ id }) => id === 'name')?.label,
      ],
      ['gone', expect.any(String), undefined],
    ])
    expect(formChanges(ONE, ONE)).toEqual([])
  })

  test('an answer that the newer field cannot hold is left behind', () => {
    const choice = ONE.sections
      .flatMap((section) => section.fields.map((field) => ({ section, field })))
      .find(({ field }) => field.type === 'choice' && field.known === undefined && field.options.length > 1)
    if (choice?.field.type !== 'choice') throw new Error('no choice')
    const { section, field } = choice
    const [gone, ...rest] = field.options
    const to: FilingForm = {
      ...ONE,
      version: 2,
      sections: ONE.sections.map((one) =>
        one.id === section.id
          ? {
              ...one,
              fields: one.fields.map((each) => (each === field ? { ...field, options: rest } : each)),
            }
          : one,
      ),
    }
    const given = { [section.id]: { [field.id]: gone?.value ?? '' } }
    const { values, left } = moveAnswers(ONE, to, given)
    expect(values[section.id]?.[field.id]).toBeUndefined()
    expect(left).toEqual([{ section: section.id, field: field.id, value: gone?.value }])
  })

  const texts = ONE.sections.flatMap((section) =>
    section.fields
      .filter(({ type, known }) => type === 'text' && known === undefined)
      .map((field) => ({ section: section.id, field: field.id })),
  )
  const filings = fc
    .array(fc.tuple(fc.constantFrom(...texts), fc.string({ minLength: 1, maxLength: 6 })), { maxLength: 20 })
    .map((answers) =>
      answers.reduce<FilingValues>(
        (values, [{ section, field }, text]) => ({
          ...values,
          [section]: { ...values[section], [field]: text },
        }),
        {},
      ),
    )

  test('property: moving keeps every answer whose question lives on, and twice is once', () => {
    fc.assert(
      fc.property(filings, (given) => {
        const { values, left } = moveAnswers(ONE, TWO, given)
        for (const [section, answers] of Object.entries(given))
          for (const [field, answer] of Object.entries(answers)) {
            const place = section === 'leader' && field === 'position' ? 'post' : field
            const isLeft = left.some((one) => one.section === section && one.field === field)
            expect([values[section]?.[place] === answer, isLeft]).toEqual(
              section === 'unit' && field === 'contactName' ? [false, true] : [true, false],
            )
          }
        expect(moveAnswers(ONE, TWO, values).values).toEqual(values)
      }),
    )
  })

  test('property: between equal versions nothing moves and nothing is left', () => {
    fc.assert(
      fc.property(filings, (given) => {
        const { values, left } = moveAnswers(ONE, { ...ONE, version: 2 }, given)
        expect(left).toEqual([])
        for (const [id, answers] of Object.entries(given)) expect(values[id]).toEqual(answers)
      }),
    )
  })
})
