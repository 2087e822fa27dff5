import type { AssessContext } from './assess'
import { RULES, TRACKS, isPutTo } from './assess'
import type { FactId, Facts } from './facts'
import { FACTS, UNSURE, groupOf, known } from './facts'
import type { Question, Rule } from './rule'

/** Every question of the self-check, by the fact it asks for. */
export const QUESTIONS: ReadonlyMap<FactId, Question> = new Map(
  RULES.flatMap((rule) => rule.questions).map((question) => [question.fact, question]),
)

/** The first rule that asks for a fact: its clause stands beside the question. */
export function ruleAsking(fact: FactId): Rule | undefined {
  return RULES.find((rule) => rule.questions.some((question) => question.fact === fact))
}

const isAnswered = (facts: Facts, id: FactId) => facts[id] === UNSURE || known(facts, id) !== undefined

/**
 * The next question that still matters, or undefined when the result is ready. Never asks twice, and never what no
 * answer could change; with `depth: 'firstReason'` that is everything once a condition is unmet.
 */
export function nextQuestion(facts: Facts, context: AssessContext): Question | undefined {
  const tracks = context.tracks ?? TRACKS
  const put = RULES.filter((rule) => isPutTo(rule, facts, context))
  const findings = put.map((rule) => rule.check(facts, context))
  if (context.depth === 'firstReason' && findings.some(({ outcome }) => outcome === 'unmet')) return undefined
  for (const { missing = [] } of findings) {
    for (const id of missing as readonly FactId[]) {
      const question = QUESTIONS.get(id)
      if (question && tracks.includes(groupOf(id)) && !isAnswered(facts, id)) return question
    }
  }
  return undefined
}

/**
 * The way through the self-check with these facts: the questions that led here, in order, then those still to come
 * (taking open ones as 「不清楚」). For 「第 n 题，共约 m 题」 and for going back.
 */
export function questionsFor(facts: Facts, context: AssessContext): readonly Question[] {
  const walked: Facts = Object.fromEntries(
    Object.entries(facts).filter(([id]) => !QUESTIONS.has(id as FactId)),
  )
  const way: Question[] = []
  for (
    let at = walked, question = nextQuestion(at, context);
    question;
    question = nextQuestion(at, context)
  ) {
    way.push(question)
    at = { ...at, [question.fact]: known(facts, question.fact) ?? UNSURE }
  }
  return way
}

/** The facts with one question answered by the option that was tapped. */
export function answer(facts: Facts, fact: FactId, option: string): Facts {
  const isCount = FACTS[fact].kind === 'count' && option !== UNSURE
  return { ...facts, [fact]: isCount ? Number(option) : option }
}

/** The option that stands for what is known; for a count the highest one it reaches. */
export function chosenOption(facts: Facts, { fact, options }: Question): string | undefined {
  const value = facts[fact]
  if (typeof value !== 'number') return options.find((option) => option.value === value)?.value
  return options.filter((option) => Number(option.value) <= value).pop()?.value
}
