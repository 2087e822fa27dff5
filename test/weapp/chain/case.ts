/** The application of the chain, made up, and how its leader answers the self-check. */
import {
  answer,
  CURRENT_RULE_PACK,
  type Facts,
  factsFromFiling,
  type FileRef,
  newestForm,
  nextQuestion,
  type Question,
  sectionOf,
  tracksFor,
} from '#policy'
import { PHOTO_PLACES, type PhotoPlace, sampleApplication } from '../../../src/server/demo/sample-application'
import { caseOf } from '../../support/programme'

export const TODAY = '2026-03-02'
export const form = newestForm('combined-application')
export const sample = caseOf(1)
export const noPhoto: FileRef = { id: '', sha256: '', size: 0 }
export const noPhotos = Object.fromEntries(PHOTO_PLACES.map((place) => [place, noPhoto])) as Record<
  PhotoPlace,
  FileRef
>
export const titleOf = (section: string): string => sectionOf(form, section)?.title ?? ''

interface Asked {
  readonly question: Question
  readonly label: string
}

/** Every question in the order it is asked, with the label of the leader's answer. */
export function* questionsAsked(): Generator<Asked> {
  const wanted = factsFromFiling(form, sampleApplication(sample, noPhotos))
  const next = (facts: Facts) =>
    nextQuestion(facts, { asOf: TODAY, pack: CURRENT_RULE_PACK, tracks: tracksFor(facts) })
  let facts: Facts = {}
  for (let question = next(facts); question !== undefined; question = next(facts)) {
    const { options, fact } = question
    const chosen = options.find(({ value }) => value === String(wanted[fact])) ?? options[0]
    if (chosen === undefined) throw new Error(`${question.text} has no answers`)
    yield { question, label: chosen.label }
    facts = answer(facts, fact, chosen.value)
  }
}
