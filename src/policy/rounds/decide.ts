import { DEFAULT_SETTINGS, type Settings } from '../settings/settings'
import { drawLine, inOrder, type Settling } from './line'
import { projectPlaces, type ProjectQuota } from './pools'
import { quotaCeiling, type RoundKind } from './quota'
import type { Drawn, Ranked, Score, TieUndecided } from './tie-break'

/** What the panel found of one part (P26c). */
export interface Review {
  readonly score: Score
  /** Whether the panel holds it good enough to be listed at all: nobody is listed to fill a place. */
  readonly qualified: boolean
}

/** One application of the round: a workshop with its project (P33), or a titled workshop's project alone (P34c). */
export interface Candidate {
  readonly id: string
  readonly workshop: 'applies' | 'titled'
  readonly formalCheck: 'passed' | 'failed'
  readonly workshopReview?: Review
  readonly projectReview?: Review
}

export type WorkshopResult = 'selected' | 'reserve' | 'notSelected' | 'notReviewed' | 'titled'
export type ProjectResult = 'selected' | 'reserve' | 'notSelected' | 'notSelectable' | 'notReviewed'

export interface CandidateResult {
  readonly id: string
  readonly workshop: WorkshopResult
  readonly project: ProjectResult
}

export interface RoundTerms extends Settling {
  readonly workshopQuota: number
  readonly projectQuota: ProjectQuota
}

export type DecideSettings = Pick<
  Settings,
  'workshopQuota' | 'projectQuota' | 'sharesProjectPool' | 'usesReserveList'
>

export type RoundDecision =
  | {
      readonly kind: 'decided'
      readonly results: readonly CandidateResult[]
      /** Who may take a place that falls vacant, the best first; empty where no reserve list is kept. */
      readonly reserves: Readonly<Record<RoundKind, readonly Ranked[]>>
    }
  | (TieUndecided & { readonly part: RoundKind })
  /** P26c: both sheets of these must be complete first. */
  | { readonly kind: 'reviewMissing'; readonly part: RoundKind; readonly ids: readonly string[] }
  /** The bureau ranks titled and new workshops apart and has not said how the places are shared. */
  | { readonly kind: 'poolsUndeclared' }

/**
 * The draft list (P26d): workshops first, then projects (P33b). Projects of workshops that were not selected drop out
 * (P31) before the projects are ranked, so that the next one moves up. Stops where a person has to decide first.
 */
export function decideRound(
  candidates: readonly Candidate[],
  terms: RoundTerms,
  settings: DecideSettings = DEFAULT_SETTINGS,
): RoundDecision {
  const reviewed = candidates.filter(({ formalCheck }) => formalCheck === 'passed')
  const missing = missingReview(reviewed)
  if (missing !== undefined) return missing

  const workshops = rankedIn(reviewed, 'workshop')
  const places = Math.min(terms.workshopQuota, quotaCeiling('workshop', settings))
  const drawn = drawLine(workshops, places, terms)
  if (drawn.kind === 'tieUndecided') return { ...drawn, part: 'workshop' }
  const named = idSet(drawn.selected)
  const workshopReserves = settings.usesReserveList ? without(workshops, named) : []

  const selectable = reviewed.filter(({ id, workshop }) => workshop === 'titled' || named.has(id))
  const projects = drawProjects(selectable, terms, settings)
  if (projects.kind !== 'drawn') return projects
  const funded = idSet(projects.selected)
  // The project of a workshop in reserve waits with it: it can move up only when its workshop has.
  const waiting = idSet(workshopReserves)
  const hopeful = reviewed.filter(({ id }) => waiting.has(id) || selectable.some((one) => one.id === id))
  const projectReserves = settings.usesReserveList ? without(rankedIn(hopeful, 'project'), funded) : []
  const standby = idSet(projectReserves)

  const results = candidates.map((candidate): CandidateResult => {
    const { id, workshop, formalCheck } = candidate
    if (formalCheck === 'failed')
      return { id, workshop: workshop === 'titled' ? 'titled' : 'notReviewed', project: 'notReviewed' }
    const isSelectable = workshop === 'titled' || named.has(id)
    return {
      id,
      workshop:
        workshop === 'titled'
          ? 'titled'
          : named.has(id)
            ? 'selected'
            : waiting.has(id)
              ? 'reserve'
              : 'notSelected',
      project: !isSelectable
        ? 'notSelectable'
        : funded.has(id)
          ? 'selected'
          : standby.has(id)
            ? 'reserve'
            : 'notSelected',
    }
  })
  return {
    kind: 'decided',
    results: results.sort((a, b) => (a.id < b.id ? -1 : 1)),
    reserves: { workshop: inOrder(workshopReserves), project: inOrder(projectReserves) },
  }
}

type Stop = Exclude<RoundDecision, { readonly kind: 'decided' }>

/** one pool, or two with places of their own; ties are settled within a pool. */
function drawProjects(
  selectable: readonly Candidate[],
  terms: RoundTerms,
  settings: DecideSettings,
): Drawn | Stop {
  const pools = projectPlaces(terms.projectQuota, settings)
  if (pools === 'undeclared') return { kind: 'poolsUndeclared' }
  const selected: Ranked[] = []
  for (const { places, holds } of pools) {
    const inPool = selectable.filter(({ workshop }) => holds.includes(workshop))
    const drawn = drawLine(rankedIn(inPool, 'project'), places, terms)
    if (drawn.kind === 'tieUndecided') return { ...drawn, part: 'project' }
    selected.push(...drawn.selected)
  }
  return { kind: 'drawn', selected }
}

function missingReview(reviewed: readonly Candidate[]): Stop | undefined {
  const workshop = reviewed.filter((one) => one.workshop === 'applies' && one.workshopReview === undefined)
  if (workshop.length > 0) return { kind: 'reviewMissing', part: 'workshop', ids: sortedIds(workshop) }
  const project = reviewed.filter((one) => one.projectReview === undefined)
  return project.length > 0 ? { kind: 'reviewMissing', part: 'project', ids: sortedIds(project) } : undefined
}

/** Those of this part whom the panel holds good enough. */
function rankedIn(candidates: readonly Candidate[], part: RoundKind): readonly Ranked[] {
  return candidates.flatMap((candidate) => {
    const { id, workshop, workshopReview, projectReview } = candidate
    const review = part === 'project' ? projectReview : workshop === 'applies' ? workshopReview : undefined
    return review?.qualified === true ? [{ id, score: review.score }] : []
  })
}

const idSet = (items: readonly Ranked[]): ReadonlySet<string> => new Set(items.map(({ id }) => id))
const without = (items: readonly Ranked[], taken: ReadonlySet<string>): readonly Ranked[] =>
  items.filter(({ id }) => !taken.has(id))
const sortedIds = (items: readonly Candidate[]): readonly string[] => items.map(({ id }) => id).sort()
