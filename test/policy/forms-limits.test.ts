import {
  checkValue,
  newestForm,
  problemsIn,
  structuralProblem,
  tooManyItems,
  type CellField,
  type Field,
  type FieldValue,
  type Section,
} from '#policy'
import { completeApplication, photo, withAnswers } from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const today = '2026-09-01'
const asked = APPLICATION.sections.flatMap((section) =>
  section.fields
    .filter(({ known }) => known === undefined)
    .map((field) => ({ place: `${section.id}.${field.id}`, section, field })),
)
const cells: readonly { place: string; field: CellField }[] = asked.flatMap(({ place, field }) => {
  if (field.type === 'photos') return []
  if (field.type !== 'rows') return [{ place, field }]
  return field.columns.map((column) => ({ place: `${place}.${column.id}`, field: column }))
})
const says = (field: CellField, value: unknown) => checkValue(field, value, {}, { today })?.message

describe('every text has its length: below, equal, above', () => {
  const texts = cells.filter(({ field }) => field.type === 'text' || field.type === 'longText')
  test.each(texts)('$place', ({ field }) => {
    if (field.type !== 'text' && field.type !== 'longText') throw new RangeError(field.type)
    expect(says(field, '字'.repeat(field.maxLength - 1))).toBeUndefined()
    expect(says(field, '字'.repeat(field.maxLength))).toBeUndefined()
    expect(says(field, '字'.repeat(field.maxLength + 1))).toBe(
      `「${field.label}」最多 ${field.maxLength} 个字，现在是 ${field.maxLength + 1} 个字，请删去 1 个字。`,
    )
  })
})

describe('every number has its range: below, equal, above', () => {
  test.each(cells.filter(({ field }) => field.type === 'integer'))('$place', ({ field }) => {
    if (field.type !== 'integer') throw new RangeError(field.type)
    const { min, max, unit, label } = field
    const told = (value: number) =>
      `「${label}」应在 ${min} 至 ${max} ${unit}之间，现在是 ${value} ${unit}，请改正。`
    expect([min - 1, min, min + 1, max - 1, max, max + 1].map((value) => says(field, value))).toEqual([
      told(min - 1),
      undefined,
      undefined,
      undefined,
      undefined,
      told(max + 1),
    ])
  })
})

describe('every amount has its range, to the fen', () => {
  test.each(cells.filter(({ field }) => field.type === 'money'))('$place', ({ field }) => {
    if (field.type !== 'money') throw new RangeError(field.type)
    const { minFen, maxFen, label } = field
    expect(says(field, minFen - 1)).toContain(`「${label}」最少`)
    expect([minFen, maxFen].map((value) => says(field, value))).toEqual([undefined, undefined])
    expect(says(field, maxFen + 1)).toContain(`「${label}」最多`)
    expect(says(field, 1.5)).toBe(`「${label}」请只填数字，不要写文字。`)
  })
})

describe('every list has its length: fewer, least, most, more', () => {
  const lists = asked.filter(({ field }) => field.type === 'rows' || field.type === 'photos')
  test.each(lists)('$place', ({ section, field }) => {
    if (field.type !== 'rows' && field.type !== 'photos') throw new RangeError(field.type)
    const measure = field.type === 'rows' ? (field.counter ?? '项') : '张'
    const atList = (count: number) =>
      messagesAt(section, field, listOf(field, count)).filter((message) => message.includes(` ${measure}，`))
    expect(field.min).toBe(field.required ? Math.max(field.min, 1) : 0)
    if (field.min > 1)
      expect(atList(field.min - 1)).toEqual([
        `「${field.label}」至少 ${field.min} ${measure}，现在是 ${field.min - 1} ${measure}，请再添加 1 ${measure}。`,
      ])
    expect(atList(field.min)).toEqual([])
    expect(atList(field.max)).toEqual([])
    expect(atList(field.max + 1)).toHaveLength(1)
    expect(tooManyItems(section, { [field.id]: listOf(field, field.max) })).toBeUndefined()
    expect(tooManyItems(section, { [field.id]: listOf(field, field.max + 1) })?.message).toContain(
      `最多 ${field.max} ${measure}`,
    )
  })

  function listOf(field: Field, count: number): FieldValue {
    const ids = Array.from({ length: count }, (_, index) => `i${index}`)
    return field.type === 'photos' ? ids.map(photo) : ids.map((id) => ({ id }))
  }

  /** What is said at the list itself, in an application that asks for it. */
  function messagesAt(section: Section, field: Field, value: FieldValue): readonly string[] {
    const always = { ...field, when: undefined } as unknown as Field
    const fields = section.fields.map((one) => (one === field ? always : one))
    const sections = APPLICATION.sections.map((one) => (one === section ? { ...one, fields } : one))
    const values = withAnswers(completeApplication(), section.id, { [field.id]: value })
    return problemsIn({ ...APPLICATION, sections }, values, { today })
      .filter((problem) => problem.section === section.id && problem.path === field.id)
      .map(({ message }) => message)
  }
})

describe('a day that may not lie ahead', () => {
  const days = cells.filter(({ field }) => field.type === 'date' && field.notAfterToday === true)
  test.each(days)('$place: yesterday and today are good, tomorrow is not', ({ field }) => {
    expect(says(field, '2026-08-31')).toBeUndefined()
    expect(says(field, today)).toBeUndefined()
    expect(says(field, '2026-09-02')).toBe(`「${field.label}」不能晚于今天（2026年9月1日），请重新选择。`)
  })
})

describe('a choice', () => {
  const choices = cells.filter(({ field }) => field.type === 'choice')
  test.each(choices)('$place takes what it offers and nothing else', ({ field }) => {
    if (field.type !== 'choice') throw new RangeError(field.type)
    const values = field.options.map(({ value }) => value)
    expect(new Set(values).size).toBe(values.length)
    for (const value of values) expect(says(field, value)).toBeUndefined()
    expect(says(field, 'elsewhere-made-up')).toBe(`「${field.label}」请在所列选项中选择。`)
  })
})

test('an edit longer than its field is refused at save already, so that nothing is cut silently', () => {
  for (const { section, field } of asked) {
    if (field.type !== 'text' && field.type !== 'longText') continue
    const to = '字'.repeat(field.maxLength + 1)
    expect(structuralProblem(section, { path: field.id, from: null, to })).toContain(
      `最多 ${field.maxLength} 个字`,
    )
  }
})
