import {
  BUREAU_FACTS,
  CLAUSES,
  FACTS,
  FACT_IDS,
  FORMS,
  fieldAt,
  fillableSections,
  formOf,
  newestForm,
  sectionOf,
  type CellField,
  type FactId,
  type Field,
  type Form,
} from '#policy'

const fieldsOf = (form: Form) => form.sections.flatMap((section) => section.fields)
const columnsOf = (field: Field): readonly CellField[] => (field.type === 'rows' ? field.columns : [])
const withColumns = (form: Form) => fieldsOf(form).flatMap((field) => [field, ...columnsOf(field)])
const everyField = FORMS.flatMap(withColumns)
const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  test('section ids are unique, and field ids within a section and within rows', () => {
    expect(repeated(form.sections.map(({ id }) => id))).toEqual([])
    for (const section of form.sections) {
      expect(repeated(section.fields.map(({ id }) => id))).toEqual([])
      for (const field of section.fields) expect(repeated(columnsOf(field).map(({ id }) => id))).toEqual([])
    }
  })

  test('ids are words that fit in a path', () => {
    for (const { id } of withColumns(form)) expect(id).toMatch(/^[a-z][A-Za-z]*$/)
    for (const { id } of form.sections) expect(id).toMatch(/^[a-z][A-Za-z]*$/)
  })

  test('every condition names an earlier field of the form and values it can have', () => {
    const order = form.sections.flatMap(({ id, fields }) => fields.map((field) => `${id}.${field.id}`))
    for (const section of form.sections) {
      for (const field of section.fields) {
        for (const condition of field.when ?? []) {
          const at = order.indexOf(condition.field)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(at).toBeLessThan(order.indexOf(`${section.id}.${field.id}`))
          const controlling = fieldsOf(form)[at]
          if (controlling?.type !== 'choice') continue
          for (const value of condition.is)
            expect(controlling.options.map((option) => option.value)).toContain(value)
        }
      }
    }
  })

  test('the title of a section to fill in begins with a verb', () => {
    for (const { title } of fillableSections(form)) expect(title).toMatch(/^(填写|作出|记录|总结|写下)/)
  })
})

describe('all forms', () => {
  test('every clause a field stands on is in the policy text', () => {
    for (const { basis } of everyField)
      if (basis.kind === 'text') expect(CLAUSES.has(basis.clause)).toBe(true)
  })

  test('every fact a field carries exists, and choices offer only values the rules know', () => {
    for (const field of everyField) {
      if (field.fact === undefined) continue
      expect(FACT_IDS).toContain(field.fact)
      const fact = FACTS[field.fact as FactId]
      if (field.type !== 'choice' || fact.kind !== 'choice') continue
      const values: readonly string[] = fact.options.map(({ value }) => value)
      for (const { value } of field.options) expect(values).toContain(value)
    }
  })

  test('every fact of the rules can come from the application, but for what only the bureau knows', () => {
    const application = newestForm('combined-application')
    const carried = [
      ...withColumns(application).flatMap(({ fact }) => fact ?? []),
      ...Object.keys(application.implies ?? {}),
    ]
    expect([...carried, ...BUREAU_FACTS].sort()).toEqual([...FACT_IDS].sort())
  })

  test('no fact and no question is asked twice, in one form or across forms', () => {
    expect(repeated([...new Set(everyField)].flatMap(({ fact }) => fact ?? []))).toEqual([])
    // P34c: the project application has the very sections of the combined one; whoever files one never files the other.
    const asked = [...new Set(FORMS.flatMap(fieldsOf))].filter(({ known }) => known === undefined)
    expect(repeated(asked.map(({ label }) => label))).toEqual([])
  })

  test('numbers that name a person are sensitive and hidden from experts', () => {
    for (const field of everyField) {
      const isBirth =
        field.known !== undefined && 'how' in field.known && field.known.how === 'birthOfIdNumber'
      const namesPerson = isBirth || ['phone', 'idNumber', 'certificateNumber'].includes(field.type)
      expect([field.id, field.sensitive === true]).toEqual([field.id, namesPerson])
      if (namesPerson) expect(field.blind).toBe(true)
    }
  })

  test('we say why we ask, in one sentence of at most 40 characters', () => {
    for (const { why } of everyField) {
      expect(why.length).toBeLessThanOrEqual(40)
      expect(why).toMatch(/。$/)
    }
  })

  test('an answer that may be left out says so', () => {
    for (const { id, required, known, why, hint } of everyField)
      if (!required && known === undefined)
        expect([id, `${why}${hint ?? ''}`]).toEqual([id, expect.stringMatching(/可以不|不用填/)])
  })

  test('copy is calm: no exclamation marks, labels without a full stop', () => {
    for (const { label, why, hint } of everyField) {
      expect(`${label}${why}${hint ?? ''}`).not.toMatch(/[!！]/)
      expect(label).not.toMatch(/[。：]$/)
    }
  })
})

describe('looking up', () => {
  const application = newestForm('combined-application')

  test('a filing finds the version it was started with, and no version that never was', () => {
    expect(formOf('combined-application', 1)).toBe(application)
    expect(formOf('combined-application', 99)).toBeUndefined()
  })

  test('a path leads to its field, its column, or nowhere', () => {
    const team = sectionOf(application, 'team')
    expect(team && fieldAt(team, 'members')?.label).toBe('除领办人外的团队成员')
    expect(team && fieldAt(team, 'members/m1')?.label).toBe('除领办人外的团队成员')
    expect(team && fieldAt(team, 'members/m1/name')?.label).toBe('成员姓名')
    expect(team && fieldAt(team, 'members/m1/unknown')).toBeUndefined()
    expect(team && fieldAt(team, 'proofPhotos/f1/size')).toBeUndefined()
    expect(sectionOf(application, 'unknown')).toBeUndefined()
  })
})
