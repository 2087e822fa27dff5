import type { Candidate, RoundDecision, RoundTerms } from '../../src/policy/rounds/decide'
import type { Score } from '../../src/policy/rounds/tie-break'

/** Whole points with two decimals: 90 is 90.00. */
export const score = (total: number, more: Partial<Score> = {}): Score => ({ total: total * 100, ...more })

export const review = (total: number, more: Partial<Score> = {}, qualified = true) => ({
  score: score(total, more),
  qualified,
})

/** A workshop that applies, with its project. */
export const applies = (id: string, workshop: number, project: number): Candidate => ({
  id,
  workshop: 'applies',
  formalCheck: 'passed',
  workshopReview: review(workshop),
  projectReview: review(project),
})

/** The project of a workshop that has the title. */
export const titled = (id: string, project: number): Candidate => ({
  id,
  workshop: 'titled',
  formalCheck: 'passed',
  projectReview: review(project),
})

export const terms = (changes: Partial<RoundTerms> = {}): RoundTerms => ({
  workshopQuota: 3,
  projectQuota: 10,
  steps: ['median', 'firstCriterion', 'panelVote', 'leaveEmpty'],
  votes: [],
  ...changes,
})

/** `id` → `workshop/project`; a stop is a failure of the test. */
export function resultsOf(decision: RoundDecision): Readonly<Record<string, string>> {
  if (decision.kind !== 'decided') throw new Error(decision.kind)
  return Object.fromEntries(
    decision.results.map(({ id, workshop, project }) => [id, `${workshop}/${project}`]),
  )
}
