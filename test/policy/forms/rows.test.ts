import {
  answersFor,
  newestForm,
  orderedRows,
  periodLength,
  rowGaps,
  rowHeadline,
  rowsSum,
  sectionOf,
  submittedCopy,
  type RowsField,
} from '#policy'
import { completeApplication, member, withAnswers } from '../../builders/filings'

const APPLICATION = newestForm('combined-application')

function listOf(sectionId: string, fieldId: string): RowsField {
  const field = sectionOf(APPLICATION, sectionId)?.fields.find(({ id }) => id === fieldId)
  if (field?.type !== 'rows') throw new RangeError(`${sectionId}.${fieldId} is no list`)
  return field
}

describe('a row at a glance', () => {
  test('says name and level, and what is missing by name', () => {
    const field = listOf('team', 'members')
    const { level: _level, ...half } = member(2)
    expect(rowHeadline(field, member(2))).toBe('成员2 · 高级工 · 正式员工')
    expect(rowHeadline(field, half)).toBe('成员2 · 正式员工')
    expect(rowGaps(field, half)).toEqual(['技能等级或职称'])
    expect(rowGaps(field, member(2))).toEqual([])
  })

  test('never holds a number that is sealed', () => {
    for (const { fields } of APPLICATION.sections)
      for (const field of fields) {
        if (field.type !== 'rows') continue
        const filled = Object.fromEntries(field.columns.map(({ id, type }) => [id, `${type}-${id}`]))
        const shown = rowHeadline(field, { ...filled, id: 'r1' })
        for (const { id, sensitive } of field.columns) if (sensitive) expect(shown).not.toContain(id)
      }
  })

  test('P14d: what the budget adds up to; what is no amount yet counts nothing', () => {
    const budget = [{ id: 'a', amountFen: 100 }, { id: 'b', amountFen: '3万' }, { id: 'c' }]
    expect(rowsSum(listOf('funding', 'budget'), budget)).toBe(100)
    expect(rowsSum(listOf('team', 'members'), [member(2)])).toBeUndefined()
  })
})

describe('P29b: the stages of the plan stand in the order of their days', () => {
  const stages = [
    { id: 'open', what: '还没有定日期' },
    { id: 'late', what: '二', startsOn: '2027-06-01', endsOn: '2027-09-01' },
    { id: 'early', what: '一', startsOn: '2027-01-01', endsOn: '2027-03-01' },
  ]
  const values = withAnswers(completeApplication(), 'plan', { stages })

  test('on the phone, in the answers and in the frozen copy alike', () => {
    const ids = orderedRows(listOf('plan', 'stages'), stages).map(({ id }) => id)
    expect(ids).toEqual(['early', 'late', 'open'])
    const shown = answersFor(APPLICATION, values).find(({ section }) => section.id === 'plan')
    expect(shown?.rows.map(({ label, path }) => [label, path])).toEqual([
      ['阶段 1', 'stages/early'],
      ['阶段 2', 'stages/late'],
      ['阶段 3', 'stages/open'],
    ])
    const frozen = submittedCopy(APPLICATION, values).plan?.stages as readonly { id: string }[]
    expect(frozen.map(({ id }) => id)).toEqual(ids)
  })
})

test.each([
  ['2027-01-01', '2027-12-31', '共 12 个月'],
  ['2027-02-01', '2027-12-31', '共 11 个月'],
  ['2027-01-31', '2027-02-26', '共 27 天'],
  ['2027-01-31', '2027-02-27', '共 1 个月'],
  ['2027-01-01', '2028-01-01', '共 12 个月零 1 天'],
  ['2028-02-29', '2028-02-29', '共 1 天'],
  ['2027-12-31', '2027-01-01', ''],
  ['2027-02-30', '2027-12-31', ''],
  [undefined, '2027-12-31', ''],
])('from %s to %s: %s', (startsOn, endsOn, words) => expect(periodLength(startsOn, endsOn)).toBe(words))

test('P27a: what the list names is marked where it is answered, and nothing else', () => {
  const marked = APPLICATION.sections.flatMap(({ id, fields }) =>
    fields.filter(({ published }) => published === true).map((field) => `${id}.${field.id}`),
  )
  expect(marked).toEqual([
    'leader.name',
    'leader.occupation',
    'unit.name',
    'conditions.workshopName',
    'project.name',
  ])
})
