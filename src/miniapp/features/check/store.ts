import {
  answer,
  assess,
  CURRENT_RULE_PACK,
  nextQuestion,
  questionsFor,
  tracksFor,
  type AssessContext,
  type Assessment,
  type FactId,
  type Facts,
  type Question,
} from '#policy'
import { create } from 'zustand'
import { storage, today } from '../../platform'

const key = 'check.facts'

/** The self-check of this phone: answers without any name, kept until the person clears them. */
interface Check {
  readonly facts: Facts
  /** The question on screen; undefined when every question that matters is answered. */
  readonly at: FactId | undefined
  readonly reply: (fact: FactId, option: string) => void
  readonly goTo: (fact: FactId) => void
  readonly restart: () => void
}

/** Today's measure, and only the groups that matter for a workshop with or without a title (P34c). */
const contextFor = (facts: Facts): AssessContext => ({
  asOf: today(),
  pack: CURRENT_RULE_PACK,
  tracks: tracksFor(facts),
})

const next = (facts: Facts): FactId | undefined => nextQuestion(facts, contextFor(facts))?.fact

const restored = (): Facts => {
  try {
    return (JSON.parse(storage.get(key) ?? '{}') as Facts | null) ?? {}
  } catch {
    return {}
  }
}

export const useCheck = create<Check>((set, get) => ({
  facts: restored(),
  at: next(restored()),
  reply: (fact, option) => {
    const facts = answer(get().facts, fact, option)
    storage.set(key, JSON.stringify(facts))
    set({ facts, at: next(facts) })
  },
  goTo: (fact) => set({ at: fact }),
  restart: () => {
    storage.remove(key)
    set({ facts: {}, at: next({}) })
  },
}))

export interface Place {
  readonly question: Question
  /** 1-based position and the number of questions as far as is known now. */
  readonly number: number
  readonly total: number
  readonly previous: FactId | undefined
}

/** Where the person is on the way through; undefined when the result is ready. */
export function placeOf(facts: Facts, at: FactId | undefined): Place | undefined {
  const way = questionsFor(facts, contextFor(facts))
  const index = way.findIndex((question) => question.fact === at)
  const question = way[index]
  if (!question) return undefined
  return { question, number: index + 1, total: way.length, previous: way[index - 1]?.fact }
}

/** The result on the answers so far. */
export const resultOf = (facts: Facts): Assessment => assess(facts, contextFor(facts))

/** The questions answered so far, in the order they were asked. */
export const answeredOf = (facts: Facts): readonly Question[] =>
  questionsFor(facts, contextFor(facts)).filter((question) => facts[question.fact] !== undefined)
