import * as fc from 'fast-check'
import {
  carryForward,
  isBlank,
  newestForm,
  rowsOf,
  submittedCopy,
  type CellField,
  type Field,
  type FieldValue,
  type FilingValues,
  type Form,
  type Row,
  type Scalar,
} from '#policy'
import { completeApplication, completeReport } from '../../builders/filings'
import { ALL_FORMS } from '../../../src/policy/forms/catalogue/all'
import { ACCEPTANCE_REPORT_FORM } from '../../../src/policy/forms/catalogue/acceptance-report'
import { PROJECT_APPLICATION_FORM } from '../../../src/policy/forms/catalogue/project-application'
import { PROJECT_PLAN_FORM } from '../../../src/policy/forms/catalogue/project-plan'

const APPLICATION = newestForm('combined-application')
const inPlan = carryForward(APPLICATION, completeApplication(), PROJECT_PLAN_FORM)

describe('P29b: the plan is the frozen application', () => {
  test('name, term, aims, indicators, stages and budget are there without a question', () => {
    const { project, content, plan, funding } = completeApplication()
    expect(inPlan.outline).toMatchObject({
      name: project?.name,
      startsOn: project?.startsOn,
      endsOn: project?.endsOn,
      goal: content?.goal,
      work: content?.work,
    })
    expect(inPlan.indicators?.indicators).toEqual(content?.indicators)
    expect(inPlan.schedule?.stages).toEqual(plan?.stages)
    expect(inPlan.budget?.items).toEqual(funding?.budget)
  })

  test('P34c: of a titled workshop the project application says the same', () => {
    expect(carryForward(PROJECT_APPLICATION_FORM, completeApplication(), PROJECT_PLAN_FORM)).toEqual(inPlan)
  })

  test('what an officer decided or an applicant signs is never carried', () => {
    expect(inPlan.outline).not.toHaveProperty('grantFen')
    expect(inPlan).not.toHaveProperty('signatures')
    expect(inPlan).not.toHaveProperty('bureau')
  })
})

describe('P43b: the acceptance sets the plan beside what was done', () => {
  const plan: FilingValues = {
    ...inPlan,
    outline: { ...inPlan.outline, projectNo: 'DX-2027-001', grantFen: 4_000_000 },
    budget: { items: rowsOf(inPlan.budget?.items).map((row) => ({ ...row, grantFen: 4_000_000 })) },
  }
  const report = carryForward(
    PROJECT_PLAN_FORM,
    submittedCopy(PROJECT_PLAN_FORM, plan),
    ACCEPTANCE_REPORT_FORM,
  )

  test('indicators stand as they were promised, the reached value is open', () => {
    const planned = rowsOf(plan.indicators?.indicators)
    expect(rowsOf(report.completion?.indicators)).toEqual(planned)
    expect(planned.length).toBeGreaterThan(0)
    for (const row of rowsOf(report.completion?.indicators)) expect(row).not.toHaveProperty('actual')
  })

  test('the settlement starts from the budget with its split', () => {
    const [first] = rowsOf(report.settlement?.items)
    expect(first).toMatchObject({ grantFen: 4_000_000, ownFen: Number(first?.amountFen) - 4_000_000 })
    expect(first).not.toHaveProperty('spentGrantFen')
  })

  test('number, name and term come along', () => {
    expect(report.cover).toMatchObject({
      projectNo: 'DX-2027-001',
      name: inPlan.outline?.name,
      endsOn: inPlan.outline?.endsOn,
    })
  })
})

test('P47d: next year’s report opens with this year’s plan', () => {
  const form = newestForm('annual-report')
  const next = carryForward(form, completeReport(), form)
  expect(next.summary?.plannedGoals).toBe(completeReport().nextYear?.goals)
  expect(rowsOf(next.summary?.plannedTasks).map(({ id, what }) => [id, what])).toEqual(
    rowsOf(completeReport().nextYear?.tasks).map(({ id, what }) => [id, what]),
  )
})

describe('any form to any form', () => {
  const pairs = ALL_FORMS.flatMap((from) => ALL_FORMS.map((to) => ({ from, to })))
  const cases = fc
    .constantFrom(...pairs)
    .chain(({ from, to }) => valuesOf(from).map((values) => ({ from, to, values })))

  test('a carried value is the source’s value, and nothing else is written', () => {
    fc.assert(
      fc.property(cases, ({ from, to, values }) => {
        const carried = carryForward(from, values, to)
        for (const section of to.sections) {
          for (const field of section.fields) {
            const value = carried[section.id]?.[field.id]
            expect(value ?? null).toEqual(expected(from, values, field) ?? null)
          }
          const known = section.fields.map(({ id }) => id)
          expect(Object.keys(carried[section.id] ?? {}).filter((id) => !known.includes(id))).toEqual([])
        }
        const sections = to.sections.map(({ id }) => id)
        expect(Object.keys(carried).filter((id) => !sections.includes(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('it is pure: the same answers give the same, and the source is left as it is', () => {
    fc.assert(
      fc.property(cases, ({ from, to, values }) => {
        const before = JSON.stringify(values)
        expect(carryForward(from, values, to)).toEqual(carryForward(from, values, to))
        expect(JSON.stringify(values)).toBe(before)
      }),
      { numRuns: 100 },
    )
  })
})

/** The value a field must hold after carrying, told from its definition alone. */
function expected(from: Form, values: FilingValues, field: Field): FieldValue | undefined {
  const sourceOf = (one: Field | CellField) => {
    const { known } = one
    if (known === undefined || !('form' in known)) return undefined
    const isSame = known.form === from.id
    const isProject = known.form === 'combined-application' && from.id === 'project-application'
    return isSame || isProject ? known.field.split('.') : undefined
  }
  if (field.type !== 'rows') {
    const [section = '', id = ''] = sourceOf(field) ?? []
    return blankless(values[section]?.[id])
  }
  const columns = field.columns.flatMap((column) => {
    const path = sourceOf(column)
    return path === undefined ? [] : [{ id: column.id, path }]
  })
  const [section = '', id = ''] = columns[0]?.path ?? []
  const rows = rowsOf(values[section]?.[id]).map((row) => {
    const cells = columns
      .map((column): [string, Scalar] => [column.id, row[column.path[2] ?? ''] ?? null])
      .filter(([, cell]) => !isBlank(cell))
    return { ...Object.fromEntries(cells), id: row.id }
  })
  return blankless(rows)
}

function blankless(value: FieldValue | undefined): FieldValue | undefined {
  return isBlank(value) ? undefined : value
}

/** Any answers a form may hold; some are left out. */
function valuesOf(form: Form): fc.Arbitrary<FilingValues> {
  const sections = Object.fromEntries(
    form.sections.map((section) => [
      section.id,
      fc.record(Object.fromEntries(section.fields.map((field) => [field.id, answer(field)])), {
        requiredKeys: [],
      }),
    ]),
  )
  return fc.record(sections, { requiredKeys: [] }) as fc.Arbitrary<FilingValues>
}

function answer(field: Field): fc.Arbitrary<FieldValue> {
  if (field.type === 'rows') {
    return fc
      .array(rowOf(field.columns), { maxLength: 3 })
      .map((rows) => rows.map((row, index) => ({ ...row, id: `row-${index}` })))
  }
  if (field.type === 'photos')
    return fc.constant([{ id: 'photo-1', sha256: 'a'.repeat(64), size: 1 }] as FieldValue)
  return cell(field)
}

function rowOf(columns: readonly CellField[]): fc.Arbitrary<Row> {
  const cells = Object.fromEntries(columns.map((column) => [column.id, cell(column)]))
  return fc.record(cells, { requiredKeys: [] }) as unknown as fc.Arbitrary<Row>
}

function cell(field: CellField): fc.Arbitrary<Scalar> {
  switch (field.type) {
    case 'yesNo':
      return fc.boolean()
    case 'integer':
    case 'money':
      return fc.nat()
    case 'choices':
      return fc.constant(field.options.map(({ value }) => value))
    default:
      return fc.string({ maxLength: 12 })
  }
}
