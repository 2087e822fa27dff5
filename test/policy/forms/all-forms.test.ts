import { CLAUSES, type EvidenceKind, type Field, type Form } from '#policy'
import { ALL_FORMS } from '../../../src/policy/forms/catalogue/all'
import { FORM_SOURCES } from '../../../src/policy/forms/catalogue/form-sources'
import { PROJECT_PLAN_FORM } from '../../../src/policy/forms/catalogue/project-plan'
import { REVIEW_SHEET_FORM } from '../../../src/policy/forms/catalogue/review-sheet'
import { REVOCATION_CASE_FORM } from '../../../src/policy/forms/catalogue/revocation-case'
import { TRIGGERS } from '../../../src/policy/standing/triggers'
import { EVERYWHERE, isAskedAt } from './places'

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
const EVIDENCE: Readonly<Record<EvidenceKind, true>> = {
  licence: true,
  operation: true,
  portrait: true,
  identity: true,
  employment: true,
  certificate: true,
  experience: true,
  method: true,
  innovation: true,
  benefit: true,
  apprenticeship: true,
  honour: true,
  teamMember: true,
  insidePublicity: true,
  stampedForm: true,
  talentSystem: true,
  premises: true,
  funding: true,
  workshopRules: true,
  minutes: true,
  expertOpinion: true,
  capability: true,
  negativeList: true,
  activity: true,
  result: true,
  ledger: true,
  audit: true,
  account: true,
  change: true,
  finding: true,
}

test('each form stands once among all forms', () => {
  expect(repeated(ALL_FORMS.map(({ id }) => id))).toEqual([])
})

describe.each(ALL_FORMS.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  test('ids are words, unique where they stand', () => {
    const { sections } = form
    const lists = [
      sections,
      ...sections.map(({ fields }) => fields),
      ...sections.flatMap(({ fields }) =>
        fields.flatMap((field) => (field.type === 'rows' ? [field.columns] : [])),
      ),
    ].map((list) => list.map(({ id }) => id))
    for (const ids of lists) expect(repeated(ids)).toEqual([])
    for (const id of lists.flat()) expect(id).toMatch(/^[a-z][A-Za-z]*$/)
  })

  test('every condition names an earlier field and values it can have', () => {
    for (const [path, field] of fieldsInOrder(form)) {
      for (const condition of field.when ?? []) {
        const earlier = fieldsInOrder(form).slice(
          0,
          fieldsInOrder(form).findIndex(([one]) => one === path),
        )
        const controlling = earlier.find(([one]) => one === condition.field)?.[1]
        expect([path, controlling === undefined]).toEqual([path, false])
        const unknown = condition.is.filter((value) => !valuesOf(controlling).includes(value))
        expect([path, unknown]).toEqual([path, []])
      }
    }
  })

  test('what is known names a field that stands there, of the same kind', () => {
    for (const { form: own, place, field } of EVERYWHERE) {
      if (own !== form || field.known === undefined || 'record' in field.known) continue
      const { known } = field
      const source =
        'form' in known
          ? EVERYWHERE.find((one) => one.place === `${known.form}:${known.field}`)
          : EVERYWHERE.find((one) => one.place === `${form.id}:${known.follows}`)
      expect([place, source === undefined]).toEqual([place, false])
      if ('form' in known) expect([place, source?.field.type]).toEqual([place, field.type])
    }
  })

  test('a table that is carried takes all its known columns from one table', () => {
    for (const { fields } of form.sections) {
      for (const field of fields) {
        if (field.type !== 'rows') continue
        const tables = field.columns.flatMap(({ known }) =>
          known !== undefined && 'form' in known
            ? `${known.form}:${known.field.replace(/\.[^.]+$/, '')}`
            : [],
        )
        expect(new Set(tables).size).toBeLessThanOrEqual(1)
      }
    }
  })

  test('has an owner for every part, and a part of the bureau, experts or public is none of the applicants', () => {
    for (const { owner } of form.sections)
      expect(['leader', 'unit', 'expert', 'officer', 'public']).toContain(owner)
  })
})

describe('every field of every form', () => {
  test.each(EVERYWHERE.map((standing) => [standing.place, standing.field] as const))(
    '%s is complete and its limits are sane',
    (_place, field) => {
      expect(field.label).toMatch(/^[^。!！]{0,39}[^。：!！]$/)
      expect(field.why).toMatch(/^[^!！]{2,39}。$/)
      expect(typeof field.required).toBe('boolean')
      if (field.known !== undefined) expect(field.required).toBe(false)
      expect(limitsOf(field as Field)).toEqual([])
    },
  )

  test('the basis is a sentence of the text, a cited source, or ours', () => {
    const titles = FORM_SOURCES.map(({ title }) => title)
    for (const { place, field } of EVERYWHERE) {
      const { basis } = field
      const stands =
        basis.kind === 'text'
          ? CLAUSES.has(basis.clause)
          : basis.kind === 'practice'
            ? titles.includes(basis.source)
            : basis.note.length > 1
      expect([place, basis, stands]).toEqual([place, basis, true])
    }
  })

  test('every cited source is used, named once, and has an address', () => {
    const used = new Set(
      EVERYWHERE.flatMap(({ field }) => (field.basis.kind === 'practice' ? field.basis.source : [])),
    )
    expect(FORM_SOURCES.map(({ title }) => title).filter((title) => !used.has(title))).toEqual([])
    expect(repeated(FORM_SOURCES.flatMap(({ code, title }) => [code, title]))).toEqual([])
    for (const { url } of FORM_SOURCES) expect(url).toMatch(/^https?:\/\/\S+$/)
  })

  test('amounts are in fen and named so', () => {
    for (const { place, field } of EVERYWHERE)
      expect([place, field.id.endsWith('Fen')]).toEqual([place, field.type === 'money'])
  })

  test('every kind of evidence is wanted somewhere', () => {
    const wanted = new Set(
      EVERYWHERE.flatMap(({ field }) => ('evidence' in field ? [field.evidence as string] : [])),
    )
    expect([...wanted].sort()).toEqual(Object.keys(EVIDENCE).sort())
  })

  test('what names a person or an account is hidden from experts', () => {
    for (const { place, field } of EVERYWHERE) {
      const namesSomebody = field.sensitive === true || /(leader|unit|workshop)Name$/i.test(field.id)
      if (namesSomebody) expect([place, field.blind]).toEqual([place, true])
      if (field.type === 'photos') expect([place, field.blind]).toEqual([place, true])
    }
  })

  test('a line to sign or a place for the seal belongs to a declaration or an opinion', () => {
    const signed = EVERYWHERE.filter(({ field }) => field.onPaper !== undefined && field.known === undefined)
    expect(signed.length).toBeGreaterThan(5)
    for (const { place, field } of signed)
      expect([place, ['yesNo', 'longText', 'choice'].includes(field.type)]).toEqual([place, true])
  })
})

describe('what single forms must hold', () => {
  test('P26c: the review sheet holds Hangzhou’s thirteen items, a hundred points, and says it is an example', () => {
    const scores = REVIEW_SHEET_FORM.sections.find(({ id }) => id === 'scores')
    const points = (scores?.fields ?? []).map((field) => (field.type === 'integer' ? field.max : Number.NaN))
    expect([points.length, points.reduce((sum, max) => sum + max, 0)]).toEqual([13, 100])
    expect(scores?.title).toContain('示例')
    for (const { basis, why } of scores?.fields ?? []) {
      expect(basis).toEqual({ kind: 'practice', source: '杭州市考核评估标准' })
      expect(why).toContain('不是大兴区的规定')
    }
  })

  test('P29b: of the plan only what nobody knew before the decision is asked', () => {
    const asked = EVERYWHERE.filter((standing) => standing.form === PROJECT_PLAN_FORM && isAskedAt(standing))
    expect(asked.map(({ place }) => place)).toEqual([
      'project-plan:budget.items',
      'project-plan:budget.items.grantFen',
      'project-plan:signatures.leaderAgrees',
      'project-plan:signatures.unitAgrees',
      'project-plan:bureau.confirms',
    ])
  })

  test('P48–P59: the eleven situations are those of the standing rules, in their words', () => {
    const triggers = REVOCATION_CASE_FORM.sections[0]?.fields.find(({ id }) => id === 'triggers')
    const options = triggers?.type === 'choices' ? triggers.options : []
    expect(options.map(({ value }) => value)).toEqual(Array.from({ length: 11 }, (_, i) => `R${i + 1}`))
    expect(options.map(({ label }) => label)).toEqual(Object.values(TRIGGERS).map(({ name }) => name))
  })
})

function fieldsInOrder(form: Form): readonly (readonly [string, Field])[] {
  return form.sections.flatMap(({ id, fields }) =>
    fields.map((field) => [`${id}.${field.id}`, field] as const),
  )
}

function valuesOf(field: Field | undefined): readonly (string | boolean)[] {
  if (field?.type === 'choice' || field?.type === 'choices') return field.options.map(({ value }) => value)
  if (field?.type === 'yesNo') return [true, false]
  return field?.type === 'occupation' ? ['listed', 'unlisted'] : []
}

/** What is wrong with the limits of a field. */
function limitsOf(field: Field): readonly string[] {
  const wrong = (is: boolean, what: string) => (is ? [what] : [])
  switch (field.type) {
    case 'text':
    case 'longText':
      return wrong(!(field.maxLength >= 2 && field.maxLength <= 2000), 'length')
    case 'integer':
      return [
        ...wrong(!(field.min >= 0 && field.min < field.max), 'range'),
        ...wrong(field.unit.length === 0, 'unit'),
      ]
    case 'money':
      return wrong(
        !(field.minFen >= 0 && field.minFen < field.maxFen && Number.isSafeInteger(field.maxFen)),
        'fen',
      )
    case 'choice':
    case 'choices':
      return [
        ...wrong(field.options.length < 2, 'options'),
        ...wrong(repeated(field.options.map(({ value }) => value)).length > 0, 'twice'),
        ...wrong(repeated(field.options.map(({ label }) => label)).length > 0, 'same words'),
      ]
    case 'photos':
    case 'rows':
      return [
        ...wrong(!(field.min >= 0 && field.min <= field.max && field.max <= 100), 'count'),
        ...wrong(field.required && field.min < 1, 'required but none'),
      ]
    default:
      return []
  }
}
