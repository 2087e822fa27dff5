import fc from 'fast-check'
import {
  applyChanges,
  askedFields,
  diffSection,
  factsFromFiling,
  hiddenAnswers,
  isEmpty,
  newestForm,
  problemsIn,
  shownFields,
  submittedCopy,
  type FieldValue,
  type FilingValues,
  type Form,
  type SectionValues,
} from '#policy'
import { completeApplication } from '../builders/filings'

const APPLICATION = newestForm('combined-application')
const PROJECT_APPLICATION_FORM = newestForm('project-application')
const today = '2026-09-01'
const complete = completeApplication()

/** One answer: as in the complete application, left out, another choice, or something messy. */
function answerTo(form: Form, sectionId: string, fieldId: string): fc.Arbitrary<FieldValue | undefined> {
  const field = form.sections.find(({ id }) => id === sectionId)?.fields.find(({ id }) => id === fieldId)
  const given = fc.constant(complete[sectionId]?.[fieldId])
  if (field === undefined || field.known !== undefined) return fc.constant(undefined)
  switch (field.type) {
    case 'choice':
      return fc.oneof(given, fc.constantFrom(undefined, ...field.options.map(({ value }) => value)))
    case 'yesNo':
      return fc.constantFrom(true, false, undefined)
    case 'occupation':
      return fc.constantFrom('6-18-02-04 焊工', '古建筑彩绘修复', '  ', undefined)
    case 'text':
    case 'longText':
      return fc.oneof(given, fc.constantFrom(undefined, ' 留白 ', '', '  '))
    default:
      return fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: fc.constant(undefined) })
  }
}

function filingOf(form: Form): fc.Arbitrary<FilingValues> {
  const sections = form.sections.map(({ id, fields }) => [
    id,
    fc.record(Object.fromEntries(fields.map((field) => [field.id, answerTo(form, id, field.id)]))),
  ])
  return fc
    .record(Object.fromEntries(sections))
    .map((values) =>
      Object.fromEntries(
        Object.entries(values as Readonly<Record<string, SectionValues>>).map(([id, answers]) => [
          id,
          Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)),
        ]),
      ),
    )
}

describe.each([APPLICATION, PROJECT_APPLICATION_FORM].map((form) => [form.id, form] as const))(
  '%s, whatever was answered',
  (_id, form) => {
    const given = filingOf(form)

    test('a copy of the submitted copy is the copy', () => {
      fc.assert(
        fc.property(given, (values) => {
          const copy = submittedCopy(form, values)
          expect(submittedCopy(form, copy)).toEqual(copy)
        }),
      )
    })

    test('the copy holds nothing that does not belong to the filing now', () => {
      fc.assert(
        fc.property(given, (values) => {
          const copy = submittedCopy(form, values)
          for (const section of form.sections) {
            const shown = shownFields(form, values, section).map(({ id }) => id)
            for (const id of Object.keys(copy[section.id] ?? {})) expect(shown).toContain(id)
          }
        }),
      )
    })

    test('what is left out is told before: draft = copy + hidden, and the draft keeps it (F15)', () => {
      fc.assert(
        fc.property(given, (values) => {
          const copy = submittedCopy(form, values)
          const hidden = hiddenAnswers(form, values).map(({ section, path }) => `${section}.${path}`)
          const asked = form.sections.flatMap(({ id, fields }) =>
            fields
              .filter(({ known }) => known === undefined)
              .filter((field) => !isEmpty(values[id]?.[field.id]))
              .map((field) => `${id}.${field.id}`),
          )
          const kept = asked.filter((place) => {
            const [section = '', field = ''] = place.split('.')
            return copy[section]?.[field] !== undefined
          })
          expect([...kept, ...hidden].sort()).toEqual([...asked].sort())
          expect(hiddenAnswers(form, copy)).toEqual([])
        }),
      )
    })

    test('every hidden answer has a way back to a question that is asked now', () => {
      fc.assert(
        fc.property(given, (values) => {
          for (const { because } of hiddenAnswers(form, values)) {
            const section = form.sections.find(({ id }) => id === because?.section)
            const asked = section && askedFields(form, values, section).map(({ id }) => id)
            expect(asked).toContain(because?.path)
          }
        }),
      )
    })

    test('the copy says the same facts and has the same to mend', () => {
      fc.assert(
        fc.property(given, (values) => {
          const copy = submittedCopy(form, values)
          expect(factsFromFiling(form, copy)).toEqual(factsFromFiling(form, values))
          expect(problemsIn(form, copy, { today })).toEqual(problemsIn(form, values, { today }))
        }),
      )
    })

    test('the edits that lead to a filing never name what is known', () => {
      fc.assert(
        fc.property(given, (values) => {
          const copy = submittedCopy(form, values)
          for (const section of form.sections) {
            const edits = diffSection(section, {}, copy[section.id] ?? {})
            const typed = applyChanges({}, edits)
            for (const { id, known } of section.fields)
              if (known !== undefined) expect(typed).not.toHaveProperty(id)
          }
        }),
      )
    })
  },
)
