import {
  answersFor,
  applyChanges,
  askedFields,
  diffSection,
  factsFromFiling,
  fillableSections,
  newestForm,
  problemsIn,
  sectionOf,
  sectionStates,
  structuralProblem,
  submittedCopy,
  valuesFromFacts,
  type CellField,
  type Field,
  type FieldValue,
  type FilingValues,
  type Form,
  type Section,
} from '#policy'
import { certificate, completeApplication, idNumberOf, withAnswers } from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const PROJECT_APPLICATION_FORM = newestForm('project-application')
const today = '2026-09-01'
const part = (form: Form, id: string): Section => {
  const found = sectionOf(form, id)
  if (!found) throw new RangeError(id)
  return found
}
const answerAt = (form: Form, id: string, path: string, values: FilingValues) =>
  answersFor(form, values)
    .find(({ section }) => section.id === id)
    ?.rows.find((row) => row.path === path)

const everyKnown = [APPLICATION, PROJECT_APPLICATION_FORM].flatMap((form) =>
  form.sections.flatMap((section) =>
    section.fields
      .filter(({ known }) => known !== undefined)
      .map((field) => ({ place: `${form.id} ${section.id}.${field.id}`, form, section, field })),
  ),
)

describe.each(everyKnown)('$place is known', ({ form, section, field }) => {
  test('it is never asked and never missing, and the section it stands in is no task for it', () => {
    expect(askedFields(form, {}, section)).not.toContain(field)
    expect(askedFields(form, completeApplication(), section)).not.toContain(field)
    expect(problemsIn(form, {}, { today }).filter((one) => one.section === section.id)).not.toContainEqual(
      expect.objectContaining({ path: field.id }),
    )
    const here = sectionStates(form, {}, { today }).find((one) => one.section.id === section.id)
    expect(here?.missing ?? []).not.toContain(field.label)
  })

  test('an edit of it is refused', () => {
    expect(structuralProblem(section, { path: field.id, from: null, to: 'x' })).toBe(
      `「${field.label}」由系统带入，不用填写。`,
    )
    expect(diffSection(section, {}, { [field.id]: 'x' })).toEqual([])
  })

  test('it is shown with its source', () => {
    const shown = answersFor(form, completeApplication()).flatMap(({ rows }) => rows)
    const found = shown.filter(({ label, source }) => label === field.label && source !== undefined)
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('what follows from other answers', () => {
  const values = completeApplication()

  test('the cover says again what the parts say, and what is not there yet comes by itself', () => {
    expect(answerAt(APPLICATION, 'cover', 'leaderName', values)).toEqual({
      label: '领办人',
      text: '王建国',
      path: 'leaderName',
      source: '与所填内容相同',
    })
    expect(answerAt(APPLICATION, 'cover', 'round', values)?.text).toBe('提交时自动填入')
  })

  test.each([
    [idNumberOf(1), '男', '1985年6月15日'],
    [idNumberOf(2), '女', '1985年6月15日'],
    ['11010519491231002x', '女', '1949年12月31日'],
  ])('sex and birth are read from %s', (idNumber, sex, born) => {
    const changed = withAnswers(values, 'leader', { idNumber })
    expect(answerAt(APPLICATION, 'leader', 'sex', changed)?.text).toBe(sex)
    expect(answerAt(APPLICATION, 'leader', 'bornOn', changed)?.text).toBe(born)
  })

  test('they are not read from a mask, from half a number, or for a permit', () => {
    const sexOf = (answers: FilingValues[string]) =>
      answerAt(APPLICATION, 'leader', 'sex', withAnswers(values, 'leader', answers))
    expect(sexOf({ idNumber: '110115********0025' })?.text).toBe('号码已遮住，提交时自动得出')
    expect(sexOf({ idNumber: '1101151985' })?.text).toBe('填好相关内容后自动得出')
    expect(sexOf({ idType: 'residencePermit' })).toBeUndefined()
  })

  test('what the server read from the masked number is shown, and of a number typed anew never', () => {
    const sexOf = (idNumber: string | null) =>
      answerAt(APPLICATION, 'leader', 'sex', withAnswers(values, 'leader', { idNumber, sex: 'female' }))?.text
    expect(sexOf('110115********0025')).toBe('女')
    expect(sexOf('1101151985')).toBe('填好相关内容后自动得出')
    expect(sexOf(null)).toBe('填好相关内容后自动得出')
    expect(sexOf(idNumberOf(1))).toBe('男')
  })

  test('P14d: the total is the sum of the budget', () => {
    expect(answerAt(APPLICATION, 'funding', 'totalFen', values)?.text).toBe('60,000.00 元')
    const open = withAnswers(values, 'funding', { budget: [{ id: 'b1', item: '材料' }] })
    expect(answerAt(APPLICATION, 'funding', 'totalFen', open)?.text).toBe('填好相关内容后自动得出')
  })

  test('the submitted copy holds it, also where the number it follows from is masked later', () => {
    const copy = submittedCopy(APPLICATION, values)
    expect(copy.leader).toMatchObject({ sex: 'male', bornOn: '1985-06-15' })
    expect(copy.cover).toMatchObject({ unitName: '北京样例机械有限公司' })
    const masked = withAnswers(copy, 'leader', { idNumber: '110115********0018' })
    expect(answerAt(APPLICATION, 'leader', 'sex', masked)?.text).toBe('男')
  })
})

describe('P6c: the best certificate answers the rule', () => {
  const factsWith = (papers: FieldValue) =>
    factsFromFiling(APPLICATION, withAnswers(completeApplication(), 'certificate', { has: true, papers }))
  const paper = (id: string, level: string, issuedOn: string) => ({ ...certificate(), id, level, issuedOn })

  test.each([
    [['level3', 'level2'], 'level2'],
    [['level1', 'level2'], 'level1'],
    [['special', 'level1'], 'special'],
    [['special', 'chief'], 'chief'],
    [['level5', 'level4'], 'level4'],
  ])('of %j it is %s', (levels, best) => {
    const papers = levels.map((level, index) => paper(`c${index}`, level, `201${index}-01-01`))
    expect(factsWith(papers)['master.certificateLevel']).toBe(best)
  })

  test.each([
    // A second certificate taken after the close takes nothing away from the first.
    ['of two of 技师 or above the earlier day', 'level2', '2019-01-01', 'level1', '2026-04-05', '2019-01-01'],
    ['one below 技师 not beside one of 技师', 'level3', '2015-01-01', 'level2', '2023-01-01', '2023-01-01'],
    ['of two below 技师 the day of the higher', 'level4', '2015-01-01', 'level3', '2020-01-01', '2020-01-01'],
    ['not a row without a day', 'level2', '', 'level2', '2021-01-01', '2021-01-01'],
  ])('the day that counts: %s', (_what, level, day, otherLevel, otherDay, since) => {
    const papers = [paper('c1', level, day), paper('c2', otherLevel, otherDay)]
    expect(factsWith(papers)['master.certificateIssuedOn']).toBe(since)
  })

  test('a row without a level says nothing', () => {
    expect(factsWith([{ id: 'c3' }])).not.toHaveProperty('master.certificateLevel')
    expect(factsWith([{ id: 'c3' }])).not.toHaveProperty('master.certificateIssuedOn')
  })

  test('who says that there is none has none, whatever rows were left over', () => {
    const none = withAnswers(completeApplication(), 'certificate', { has: false })
    expect(factsFromFiling(APPLICATION, none)['master.certificateLevel']).toBe('none')
    expect(factsFromFiling(APPLICATION, none)).not.toHaveProperty('master.certificateIssuedOn')
  })

  test('a self-check that knows level and day begins one row with both', () => {
    const facts = { 'master.certificateLevel': 'level2', 'master.certificateIssuedOn': '2020-05-01' } as const
    const carried = valuesFromFacts(APPLICATION, facts)
    expect(carried.certificate).toEqual({
      has: true,
      papers: [{ id: 'from-self-check', level: 'level2', issuedOn: '2020-05-01' }],
    })
    // What the wire takes for the id of a row.
    expect(carried.certificate?.papers).toEqual([
      expect.objectContaining({ id: expect.stringMatching(/^[0-9a-zA-Z-]{8,40}$/) as string }),
    ])
    const section = part(APPLICATION, 'certificate')
    const edits = diffSection(section, {}, carried.certificate ?? {})
    for (const edit of edits) expect(structuralProblem(section, edit)).toBeUndefined()
    expect(applyChanges({}, edits)).toEqual(carried.certificate)
    expect(valuesFromFacts(APPLICATION, { 'master.certificateLevel': 'none' }).certificate).toEqual({
      has: false,
    })
  })
})

describe('who fills in what', () => {
  test('the cover and the opinions are no task of the applicants', () => {
    const tasks = fillableSections(APPLICATION).map(({ id }) => id)
    expect(APPLICATION.sections.map(({ id }) => id).filter((id) => !tasks.includes(id))).toEqual([
      'cover',
      'opinions',
    ])
    expect(sectionStates(APPLICATION, {}, { today }).map(({ section }) => section.id)).toEqual(tasks)
  })

  test('what an expert or the bureau writes stands on the form with its place for the seal', () => {
    const { fields } = part(APPLICATION, 'opinions')
    expect(fields.map(({ id, onPaper }) => [id, onPaper])).toEqual([
      ['townOpinion', 'seal'],
      ['expertOpinion', undefined],
      ['bureauOpinion', 'seal'],
    ])
  })
})

describe('a column that is known', () => {
  const asked = {
    why: '对照计划书。',
    basis: { kind: 'ours', note: '样例' },
    required: true,
    blind: false,
  } as const
  const target: CellField = {
    ...asked,
    id: 'target',
    label: '目标',
    type: 'text',
    maxLength: 9,
    known: { form: 'project-plan', field: 'indicators.indicators.target' },
  }
  const actual: CellField = { ...asked, id: 'actual', label: '完成', type: 'text', maxLength: 9 }
  const table: Field = {
    ...asked,
    id: 'rows',
    label: '指标',
    type: 'rows',
    min: 1,
    max: 3,
    rowName: '指标',
    columns: [target, actual],
  }
  const form: Form = {
    id: 'acceptance-report',
    version: 1,
    title: '样例',
    sections: [{ id: 'done', title: '填写完成情况', owner: 'leader', fields: [table] }],
  }
  const section = part(form, 'done')

  test('is not missed, and an edit of it is refused, in a cell and in a whole row', () => {
    const problems = problemsIn(form, { done: { rows: [{ id: 'r1' }] } }, { today })
    expect(problems.map(({ path }) => path)).toEqual(['rows/r1/actual'])
    const refusal = '「目标」由系统带入，不用填写。'
    expect(structuralProblem(section, { path: 'rows/r1/target', from: null, to: '9' })).toBe(refusal)
    expect(structuralProblem(section, { path: 'rows/r1', from: null, to: { id: 'r1', target: '9' } })).toBe(
      refusal,
    )
    expect(structuralProblem(section, { path: 'rows/r1/actual', from: null, to: '9' })).toBeUndefined()
  })
})
