import type { ApiClient } from '#contract'
import { newestForm, problemsIn, rowsOf, structuralProblem, type FileRef, type FilingValues } from '#policy'
import { sampleApplication, PHOTO_PLACES, type PhotoPlace } from '../../src/server/demo/sample-application'
import { wrongAnswers, type WrongAnswer } from '../builders/wrong-answers'
import {
  caseOf,
  fillIn,
  openNotice,
  openProgramme,
  pair,
  refused,
  set,
  startDraft,
  storedPhoto,
  submit,
  type Pair,
  type Programme,
} from '../support/programme'

const FORM = newestForm('combined-application')
const today = '2026-03-02'

let programme: Programme
let people: Pair
let filingId: string
let sample: FilingValues
let corpus: readonly WrongAnswer[]

beforeAll(async () => {
  programme = await openProgramme()
  const noticeId = await openNotice(programme)
  people = await pair(programme, 1)
  filingId = await startDraft(programme, noticeId, people)
  const photos: Partial<Record<PhotoPlace, FileRef>> = {}
  for (const place of PHOTO_PLACES) photos[place] = await storedPhoto(programme, filingId, place)
  sample = sampleApplication(caseOf(1), photos as Record<PhotoPlace, FileRef>)
  // What is asked of this application: its other questions are not there to be answered wrongly.
  corpus = wrongAnswers(FORM, today).filter(
    ({ section, field }) => sample[section.id]?.[field.id] !== undefined,
  )
})
afterAll(() => programme.server.close())

/** Who may write a section. */
const writerOf = ({ section }: WrongAnswer): ApiClient =>
  section.owner === 'unit' ? people.contact.api : people.leader.api

const isMisshapen = ({ section, path, value }: WrongAnswer) =>
  structuralProblem(section, { path, from: null, to: value }) !== undefined

/** The same wrong answer in the values the phone holds: in a table, in its first row. */
function withWrong(values: FilingValues, { section, field, column, value }: WrongAnswer): FilingValues {
  const [first, ...rest] = rowsOf(values[section.id]?.[field.id])
  const answer = column === undefined ? value : [{ ...first, [column.id]: value }, ...rest]
  return { ...values, [section.id]: { ...values[section.id], [field.id]: answer as never } }
}
const placeOf = ({ section, field, column }: WrongAnswer): string => {
  const [first] = rowsOf(sample[section.id]?.[field.id])
  return column === undefined ? field.id : `${field.id}/${first?.id}/${column.id}`
}

describe('the server says what the phone says', () => {
  test('there is something to say about every kind of answer', () => {
    expect(corpus.filter(isMisshapen).length).toBeGreaterThan(100)
    expect(corpus.filter((wrong) => !isMisshapen(wrong)).length).toBeGreaterThan(20)
  })

  test('of an answer that cannot even be kept: refused at the save, in the same words', async () => {
    await fillIn(people.leader.api, filingId, only('leader'))
    await fillIn(people.contact.api, filingId, only('unit'))
    for (const wrong of corpus.filter(isMisshapen)) {
      const path = placeOf(wrong)
      const { code, detail } = await refused(
        set(writerOf(wrong), filingId, wrong.section.id, { [path]: wrong.value }),
      )
      expect([wrong.name, code]).toEqual([wrong.name, 'CHANGE_INVALID'])
      const [problem] = detail.problems ?? []
      const onPhone = problemsIn(FORM, withWrong(sample, wrong), { today }).find(
        (one) => one.section === wrong.section.id && one.path === path,
      )
      expect(problem?.path).toBe(path)
      expect(onPhone?.message.endsWith(problem?.message ?? '-')).toBe(true)
    }
  }, 120_000)

  test('of everything else: refused at the submit, every sentence of the phone among them', async () => {
    const kept = corpus.filter((wrong) => !isMisshapen(wrong))
    const rounds = Math.max(...kept.map((wrong) => kept.filter(sameQuestion(wrong)).indexOf(wrong))) + 1
    for (let round = 0; round < rounds; round += 1) {
      const wrongNow = kept.filter((wrong) => kept.filter(sameQuestion(wrong)).indexOf(wrong) === round)
      for (const wrong of wrongNow)
        await set(writerOf(wrong), filingId, wrong.section.id, { [placeOf(wrong)]: wrong.value })
      const values = wrongNow.reduce(withWrong, sample)
      const onPhone = problemsIn(FORM, values, { today })
      expect(onPhone.length).toBeGreaterThan(0)
      const { code, detail } = await refused(submit(people.contact.api, filingId))
      expect(code).toBe('FILING_INCOMPLETE')
      expect(detail.problems).toEqual(expect.arrayContaining([...onPhone]))
      await fillIn(people.leader.api, filingId, only('leader'))
      await fillIn(people.contact.api, filingId, only('unit'))
    }
  }, 120_000)

  const sameQuestion = (a: WrongAnswer) => (b: WrongAnswer) =>
    a.section.id === b.section.id && placeOf(a) === placeOf(b)

  function only(owner: 'leader' | 'unit'): FilingValues {
    const own = FORM.sections.filter((section) => section.owner === owner).map(({ id }) => id)
    return Object.fromEntries(Object.entries(sample).filter(([id]) => own.includes(id)))
  }
})
