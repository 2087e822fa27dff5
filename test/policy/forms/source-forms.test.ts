import { CLAUSES, type ClauseId } from '#policy'
import { FORM_SOURCES } from '../../../src/policy/forms/catalogue/form-sources'
import { placesIn, SOURCE_FIELDS } from '../../../src/policy/forms/catalogue/source-fields'
import { SOURCE_FORMS } from '../source-forms.data'
import { at } from './places'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
/** Sections of the policy text, as the collection of forms names them → their sentences. */
const SENTENCES: Readonly<Record<string, readonly number[]>> = {
  二: [2],
  三: [3, 4],
  三一1: [5],
  三一2: [6, 7],
  三一3: [8, 9],
  三一4: [10, 11],
  三二1: [12],
  三二2: [13],
  三二3: [14],
  三二4: [15],
  三二5: [16],
  三三: numbers(17, 24),
  四: numbers(25, 37),
  四一: numbers(25, 29),
  四二: numbers(30, 37),
  五: numbers(38, 43),
  六: numbers(44, 60),
}
/** 三一1/2 → 三一1, 三一2; 三三1-5 → 三三; 三/六 → 三, 六. */
function sentencesOf(section: string): readonly number[] {
  const parts = section.split('/').map((part, index, all) => {
    const isDigitOnly = /^\d$/.test(part)
    return isDigitOnly ? `${(all[index - 1] ?? '').slice(0, -1)}${part}` : part
  })
  return parts.flatMap((part) => SENTENCES[part] ?? SENTENCES[part.replace(/\d(-\d)?$/, '')] ?? [])
}

interface Allowed {
  readonly sentences: readonly number[]
  readonly titles: readonly string[]
  /** Inferred, or asked by the task: what we rest it on is ours to say. */
  readonly isOpen: boolean
}
function allowedBy(basis: string): Allowed {
  const codes = basis.split(/[+]/)
  const ofKind = (letter: string) =>
    codes.flatMap((code) => (code.startsWith(`${letter}.`) ? code.slice(2) : []))
  const sources = ofKind('S').flatMap((code) => code.split('/').map((one) => one.replace(/\d$/, '')))
  return {
    sentences: ofKind('P').flatMap(sentencesOf),
    titles: FORM_SOURCES.filter(({ code }) => sources.includes(code)).map(({ title }) => title),
    isOpen: codes.includes('I') || codes.includes('P.task'),
  }
}
const sentenceOf = (clause: ClauseId) => Number(clause.slice(1).replace(/[a-d]$/, ''))

/** Asked for the sake of another sentence than the collection names; which, and why. */
const FOR_ANOTHER_SENTENCE: Readonly<Record<string, string>> = {
  'combined-application:unit.creditCode': 'P36 同一单位相同职业只能建一个工作室，凭代码核对',
}

/**
 * P → a sentence of that section; S → that source, or the text itself, which is the stronger ground; I → ours to say.
 * What is carried over keeps the ground it was first asked on.
 */
function isCompatible(basis: string, place: ReturnType<typeof at>): boolean {
  const { sentences, titles, isOpen } = allowedBy(basis)
  const ours = place?.field.basis
  const known = place?.field.known
  if (known !== undefined && 'form' in known) return true
  if (ours?.kind === 'text' && FOR_ANOTHER_SENTENCE[place?.place ?? '']?.startsWith(ours.clause)) return true
  if (ours?.kind === 'text')
    return isOpen || sentences.length === 0 || sentences.includes(sentenceOf(ours.clause))
  if (ours?.kind === 'practice') return isOpen || titles.includes(ours.source)
  return ours !== undefined && isOpen
}

const formOf = (source: string) => SOURCE_FIELDS.find((one) => one.source === source)

test('the ten source forms hold 215 fields and 37 attachments, each id once in its form', () => {
  expect(SOURCE_FORMS.length).toBe(10)
  expect(SOURCE_FORMS.reduce((sum, { fields }) => sum + fields.length, 0)).toBe(215)
  expect(SOURCE_FORMS.reduce((sum, { attachments }) => sum + attachments.length, 0)).toBe(37)
  for (const { fields } of SOURCE_FORMS) expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length)
})

test('the table names exactly their forms, fields and attachments', () => {
  expect(SOURCE_FIELDS.map(({ source }) => source).sort()).toEqual(SOURCE_FORMS.map(({ id }) => id).sort())
  for (const { id, fields, attachments } of SOURCE_FORMS) {
    expect(Object.keys(formOf(id)?.fields ?? {}).sort()).toEqual(fields.map((field) => field.id).sort())
    expect([id, formOf(id)?.attachments.length]).toEqual([id, attachments.length])
  }
})

describe.each(SOURCE_FORMS.map((form) => [form.id, form] as const))('%s', (id, { fields, attachments }) => {
  const table = formOf(id)
  const placesOf = (line: string | undefined) => (table && line ? placesIn(line, table) : [])

  test.each(fields.map((field) => [field.id, field.label, field.basis] as const))(
    '%s %s stands in ours',
    (field, _label, basis) => {
      const places = placesOf(table?.fields[field])
      expect(places.length).toBeGreaterThan(0)
      expect(places.filter((place) => at(place) === undefined)).toEqual([])
      const grounds = places.map((place) => at(place)?.field.basis)
      expect([basis, grounds, places.some((place) => isCompatible(basis, at(place)))]).toEqual([
        basis,
        grounds,
        true,
      ])
    },
  )

  test('every attachment is a photographed page or a form of ours', () => {
    attachments.forEach(({ label, basis }, index) => {
      const places = placesOf(table?.attachments[index])
      expect([label, places.length > 0, places.filter((place) => at(place) === undefined)]).toEqual([
        label,
        true,
        [],
      ])
      const isDocument = /申报书|申报表|总结/.test(label)
      const isPages = places.every((place) => at(place)?.field.type === 'photos')
      expect([label, isPages || isDocument]).toEqual([label, true])
      const stands = isDocument || places.some((place) => isCompatible(basis, at(place)))
      expect([label, basis, stands]).toEqual([label, basis, true])
    })
  })
})

test('every section the source forms cite is a section of the text', () => {
  const cited = SOURCE_FORMS.flatMap(({ fields, attachments }) => [...fields, ...attachments])
    .flatMap(({ basis }) => basis.split('+'))
    .filter((code) => code.startsWith('P.') && code !== 'P.task')
  for (const code of cited) expect([code, sentencesOf(code.slice(2)).length > 0]).toEqual([code, true])
  for (const number of Object.values(SENTENCES).flat()) expect(CLAUSES.has(`P${number}`)).toBe(true)
})
