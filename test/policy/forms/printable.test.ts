import {
  type Field,
  type FilingForm,
  type FilingValues,
  formOf,
  type Form,
  printable,
  printedAnswers,
  rowsOf,
  submittedCopy,
} from '#policy'
import { completeApplication, completeEntry, completeReport, withAnswers } from '../../builders/filings'

const formNamed = (id: 'combined-application' | 'progress-entry' | 'annual-report'): FilingForm => {
  const form = formOf(id, 1)
  if (form === undefined) throw new Error(`no form ${id}`)
  return form
}

const FILLED: readonly (readonly [string, Form, FilingValues])[] = [
  ['combined-application', formNamed('combined-application'), completeApplication()],
  ['progress-entry', formNamed('progress-entry'), completeEntry()],
  ['annual-report', formNamed('annual-report'), completeReport()],
]

/** The labels a form has to print, in its order: each field, a table with its columns. */
const labelsOf = (form: Form, values: FilingValues) =>
  printable(form, values).flatMap(({ answers }) => answers.map(({ label }) => label))

describe.each(FILLED)('%s on paper', (_, form, values) => {
  test('F21: every field that is asked or known stands once, in the order of the form', () => {
    const wanted = form.sections.flatMap(({ fields }) => fields)
    const printed = labelsOf(form, values)
    const order = printed.map((label) => wanted.findIndex((field) => field.label === label))
    expect(order.every((at) => at >= 0)).toBe(true)
    for (const section of printable(form, values)) {
      const labels = section.answers.map(({ label }) => label)
      const inForm = section.section.fields.map(({ label }) => label)
      expect(labels).toEqual(inForm.filter((label) => labels.includes(label)))
    }
    const always = wanted.filter((field) => field.when === undefined)
    for (const { label } of always) expect(printed).toContain(label)
  })

  test('every row and every column of it is printed, filled or not', () => {
    const tables = printable(form, values).flatMap(({ section, answers }) =>
      answers.flatMap((answer) => (answer.kind === 'rows' ? [{ section, answer }] : [])),
    )
    for (const { section, answer } of tables) {
      const field = section.fields.find(({ label }) => label === answer.label)
      expect(answer.columns).toEqual(field?.type === 'rows' ? field.columns.map(({ label }) => label) : [])
      expect(answer.rows).toHaveLength(rowsOf(values[section.id]?.[field?.id ?? '']).length)
      for (const row of answer.rows) expect(row).toHaveLength(answer.columns.length)
    }
  })

  test('places to sign and for the seal are where the form says', () => {
    const places = (fields: readonly Field[]) =>
      fields.flatMap(({ label, onPaper }) => (onPaper === undefined ? [] : [`${label} ${onPaper}`]))
    const printed = printable(form, values).flatMap(({ answers }) =>
      answers.flatMap((answer) =>
        answer.kind === 'line' && answer.place !== undefined ? [`${answer.label} ${answer.place}`] : [],
      ),
    )
    expect(printed).toEqual(form.sections.flatMap(({ fields }) => places(fields)))
  })
})

const APPLICATION = formNamed('combined-application')

test('a field that is new to a form prints by itself', () => {
  const [first, ...others] = APPLICATION.sections
  if (first === undefined) throw new Error('an empty form')
  const field: Field = {
    id: 'brandNew',
    type: 'text',
    label: '新的一项',
    why: '',
    basis: { kind: 'ours', note: '' },
    required: false,
    blind: false,
    maxLength: 10,
  }
  const form: Form = { ...APPLICATION, sections: [{ ...first, fields: [...first.fields, field] }, ...others] }
  const values = { [first.id]: { brandNew: '新的回答' } }
  const answers = printable(form, values)[0]?.answers ?? []
  expect(answers.at(-1)).toMatchObject({ label: '新的一项', text: '新的回答' })
})

test('what others write later is left open, what nobody answered says so', () => {
  const sections = printable(APPLICATION, completeApplication())
  const textOf = (sectionId: string, label: string) =>
    sections
      .find(({ section }) => section.id === sectionId)
      ?.answers.flatMap((answer) => (answer.kind === 'line' && answer.label === label ? [answer.text] : []))
  expect(textOf('opinions', '专家评审意见')).toEqual([''])
  expect(textOf('unitPromise', '签字盖章页的照片')).toEqual(['未填写'])
})

describe('the answers a print is held against', () => {
  const values = submittedCopy(APPLICATION, completeApplication())
  const held = printedAnswers(APPLICATION, values)

  test('a word more is another answer', () => {
    const changed = withAnswers(values, 'leader', { position: '别的岗位' })
    expect(printedAnswers(APPLICATION, changed)).not.toEqual(held)
  })

  test('the photo of the stamped page and what the system adds are not among them', () => {
    const file = { id: 'p', sha256: 'a'.repeat(64), size: 1 }
    const stamped = withAnswers(values, 'unitPromise', { stampedPage: [file] })
    const filed = withAnswers(stamped, 'cover', { filedOn: '2026-03-02', round: '2026 年度评选通知' })
    expect(printedAnswers(APPLICATION, filed)).toEqual(held)
  })
})
