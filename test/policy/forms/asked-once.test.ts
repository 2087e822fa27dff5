import { ALL_FORMS } from '../../../src/policy/forms/catalogue/all'
import { COMBINED_APPLICATION_FORM } from '../../../src/policy/forms/catalogue/combined-application'
import { OCCASION, PERIODICAL, type Occasion, type Place } from '../../../src/policy/forms/catalogue/life'
import { PROJECT_APPLICATION_FORM } from '../../../src/policy/forms/catalogue/project-application'
import { placesIn, SOURCE_FIELDS } from '../../../src/policy/forms/catalogue/source-fields'
import { SOURCE_FORMS } from '../source-forms.data'
import { at, EVERYWHERE, isAskedAt, type Standing } from './places'
import { SAME_FACTS, SAME_WORDS_TWO_FACTS, TERM } from './same-facts.data'

const sharedSections = new Set(
  COMBINED_APPLICATION_FORM.sections.filter((section) => PROJECT_APPLICATION_FORM.sections.includes(section)),
)
/** The project part is one and the same in both application forms. */
const isProjectPart = ({ section }: Standing) => sharedSections.has(section)
const normal = (standing: Standing): Place =>
  isProjectPart(standing)
    ? (standing.place.replace('project-application', 'combined-application') as Place)
    : standing.place
const occasionOf = (standing: Standing): Occasion =>
  isProjectPart(standing) ? 'project' : OCCASION[standing.form.id]

/** A table counts by its columns. */
const isAnswer = ({ field }: Standing) => field.type !== ('rows' as string)
const asked = EVERYWHERE.filter((standing) => isAskedAt(standing) && isAnswer(standing))

const placesOf = (ask: string): readonly Place[] => {
  const [source = '', field = ''] = ask.split('.')
  const table = SOURCE_FIELDS.find((one) => one.source === source)
  return table === undefined ? [] : placesIn(table.fields[field] ?? '', table)
}
const tableOf = ({ place, table }: Standing): Place =>
  table === undefined ? place : (place.replace(/\.[^.]+$/, '') as Place)
/** A table some of whose columns are known asks something new in the others. */
const isWhollyAsked = (table: Standing['field'] | undefined) =>
  table?.type === 'rows' && table.columns.every(({ known }) => known === undefined)
/** Whether a question is one of those a list of places names: itself, or as a column of a table. */
const isNamed = (standing: Standing, places: readonly Place[]) =>
  places.some((place) => {
    const named = at(place)
    if (named === undefined) return false
    const isColumn = tableOf(standing) === place && isWhollyAsked(standing.table)
    return isColumn || normal(named) === normal(standing)
  })
/** The questions, a table counting as one, that are asked for what these source fields ask. */
const questionsFor = (asks: readonly string[]): readonly Place[] => {
  const places = asks.flatMap(placesOf)
  const named = asked.filter((standing) => isNamed(standing, places))
  return [...new Set(named.map((standing) => tableOf({ ...standing, place: normal(standing) })))]
}

describe('one fact, asked in one place', () => {
  test.each(SAME_FACTS.map((fact) => [fact.what, fact] as const))('%s', (_what, { asks }) => {
    for (const ask of asks) expect([ask, placesOf(ask).length > 0]).toEqual([ask, true])
    expect(questionsFor(asks).length).toBeLessThanOrEqual(1)
  })

  test('P32c: the term is asked once, as its two days and, when it is longer, the reason', () => {
    expect([...questionsFor(TERM)].sort()).toEqual([
      'combined-application:project.endsOn',
      'combined-application:project.longerReason',
      'combined-application:project.startsOn',
    ])
  })

  test('a label two source forms share is one fact, or is said to be two', () => {
    const byWords = new Map<string, readonly string[]>()
    for (const { id, fields } of SOURCE_FORMS)
      for (const field of fields) {
        const words = field.label.replace(/（.*）$/, '')
        byWords.set(words, [...(byWords.get(words) ?? []), `${id}.${field.id}`])
      }
    const shared = [...byWords].filter(([, asks]) => new Set(asks.map((ask) => ask.split('.')[0])).size > 1)
    const needless = Object.keys(SAME_WORDS_TWO_FACTS).filter(
      (words) => !shared.some(([one]) => one === words),
    )
    expect(needless).toEqual([])
    for (const [words, asks] of shared) {
      if (words in SAME_WORDS_TWO_FACTS) continue
      const isOneFact = [...SAME_FACTS.map((fact) => fact.asks), TERM].some((all) =>
        asks.every((ask) => all.includes(ask)),
      )
      const questions = questionsFor(asks)
      const isOnce = isOneFact || questions.length <= 1 || isPeriodical(questions)
      expect([words, asks, isOnce]).toEqual([words, asks, true])
    }
  })
})

describe('no fact is asked twice over the whole life of a workshop', () => {
  /** Two programme years: the first project with the title, a second one later, a change of address between. */
  const LIFE: readonly (readonly [form: string, instance: Partial<Record<Occasion, string>>])[] = [
    ['combined-application', { workshop: 'W', project: 'P1' }],
    ['review-sheet', { review: 'expert 1, P1' }],
    ['review-sheet', { review: 'expert 2, P1' }],
    ['publicity-notice', { list: '2026' }],
    ['objection', { objection: 'O1' }],
    ['project-plan', { project: 'P1' }],
    ['progress-entry', { entry: 'E1' }],
    ['progress-entry', { entry: 'E2' }],
    ['annual-report', { year: '2026' }],
    ['acceptance-report', { project: 'P1' }],
    ['change-request', { change: 'C1' }],
    ['project-application', { project: 'P2' }],
    ['review-sheet', { review: 'expert 1, P2' }],
    ['publicity-notice', { list: '2027' }],
    ['project-plan', { project: 'P2' }],
    ['progress-entry', { entry: 'E3' }],
    ['annual-report', { year: '2027' }],
    ['acceptance-report', { project: 'P2' }],
    ['revocation-case', { case: 'R1' }],
  ]

  const factOf = (standing: Standing): { readonly fact: string; readonly each: Occasion } => {
    const group = SAME_FACTS.find(({ asks }) => isNamed(standing, asks.flatMap(placesOf)))
    return group === undefined
      ? { fact: normal(standing), each: occasionOf(standing) }
      : { fact: group.what, each: group.each }
  }

  test('walking all forms in order, no fact comes a second time for the same workshop, project, year or day', () => {
    const met = new Map<string, string>()
    const twice: string[] = []
    for (const [step, [form, instance]] of LIFE.entries()) {
      for (const standing of asked.filter((one) => one.form.id === form)) {
        const { fact, each } = factOf(standing)
        const of = instance[each]
        if (of === undefined) continue
        const key = `${fact} of ${each} ${of}`
        const question = `step ${step}, ${tableOf(standing)}`
        const before = met.get(key) ?? question
        if (before !== question) twice.push(`${question} asks again what ${before} asked: ${key}`)
        met.set(key, question)
      }
    }
    expect(twice).toEqual([])
    expect(met.size).toBeGreaterThan(200)
  })

  test('every form comes in that life, and every step has its occasion', () => {
    expect([...new Set(LIFE.map(([form]) => form))].sort()).toEqual(ALL_FORMS.map(({ id }) => id).sort())
    for (const [form, instance] of LIFE) expect(Object.keys(instance)).toContain(OCCASION[form as never])
  })
})

describe('no question is worded like another one', () => {
  test('two questions of different forms have different labels', () => {
    const byLabel = new Map<string, Set<Place>>()
    for (const standing of EVERYWHERE.filter((one) => isAskedAt(one) && one.table === undefined)) {
      const { label } = standing.field
      byLabel.set(label, (byLabel.get(label) ?? new Set()).add(normal(standing)))
    }
    const shared = [...byLabel].filter(([, places]) => places.size > 1 && !isPeriodical([...places]))
    expect(shared.map(([label, places]) => [label, ...places])).toEqual([])
  })

  test.each([
    ['领办人姓名', ['combined-application:leader.name', 'change-request:change.leaderName']],
    ['领办人证件号码', ['combined-application:leader.idNumber', 'change-request:change.leaderIdNumber']],
    ['(?<!新)单位名称', ['combined-application:unit.name']],
    ['统一社会信用代码', ['combined-application:unit.creditCode', 'change-request:change.unitCreditCode']],
    ['工作室名称', ['combined-application:conditions.workshopName']],
    ['(工作室|工作)地址$', ['combined-application:conditions.address', 'change-request:change.address']],
    ['项目名称', ['combined-application:project.name']],
    ['项目(开始|结束)日期', ['combined-application:project.startsOn', 'combined-application:project.endsOn']],
    ['所属行业', ['combined-application:unit.industry', 'combined-application:project.industry']],
    ['手机号', ['combined-application:leader.phone', 'combined-application:unit.contactPhone']],
  ])('「%s」 is asked once, and again only for somebody or something new', (words, places) => {
    const found = asked
      .filter(({ form, field }) => form.id !== 'project-application' && new RegExp(words).test(field.label))
      .map(normal)
    expect(found.sort()).toEqual([...places].sort())
  })

  test('numbers of persons, units and certificates are asked in the application, and of who or what is new', () => {
    const types: readonly string[] = ['idNumber', 'creditCode', 'phone', 'certificateNumber', 'occupation']
    const later = asked.filter(({ form, field }) => {
      const isFirst = form.id === 'combined-application'
      return types.includes(field.type) && !isFirst && !field.label.startsWith('新')
    })
    expect(later.map(({ place }) => place)).toEqual([])
  })

  test('a fact of the eligibility rules is carried by one question', () => {
    const carriers = EVERYWHERE.filter(({ field }) => field.fact !== undefined && field.known === undefined)
    const places = new Map<string, Set<Place>>()
    for (const standing of carriers) {
      const fact = standing.field.fact ?? ''
      places.set(fact, (places.get(fact) ?? new Set()).add(normal(standing)))
    }
    expect([...places].filter(([, at]) => at.size > 1)).toEqual([])
  })
})

test('what is asked on several occasions stands there, each time in a form of another occasion or about another thing', () => {
  for (const { what, places } of PERIODICAL) {
    const missing = places.filter((place) => at(place) === undefined)
    expect([what, missing]).toEqual([what, []])
    const forms = new Set(places.map((place) => place.split(':')[0]))
    expect([what, forms.size > 1]).toEqual([what, true])
  }
})

function isPeriodical(places: readonly Place[]): boolean {
  return PERIODICAL.some((one) => places.every((place) => one.places.includes(place)))
}
