import { leaderFinding, placeFinding, type Register } from '#policy'
import type { State } from './state'
import { openApplications } from './views'

/** Two occupations of the catalogue; so few that they collide. */
export const OCCUPATIONS = ['6-18-01-01', '6-18-02-04'] as const

/** Titles and open applications as the policy's register has them. */
export function registerOf(state: State): Register {
  const occupationOf = (code: string) => ({ code, name: code })
  return {
    today: state.day,
    entries: [
      ...Object.values(state.titles).map((title) => ({
        kind: 'title' as const,
        ref: title.id,
        leaderKey: title.leader,
        scopeKey: title.scope,
        occupation: occupationOf(title.occupation),
        state: title.state,
        ...(title.endedOn === null ? {} : { endedOn: title.endedOn }),
      })),
      ...openApplications(state).map((application) => ({
        kind: 'application' as const,
        ref: application.id,
        leaderKey: application.leader,
        scopeKey: application.scope,
        occupation: occupationOf(application.occupation),
      })),
    ],
  }
}

/** P35: whether this leader may lead; `own` is the title or application the claim itself holds. */
export function leaderIsFree(state: State, leaderKey: string, own: string | null): boolean {
  return leaderFinding({ leaderKey, ...(own === null ? {} : { own }) }, registerOf(state)).outcome === 'met'
}

/** P36, P37b: whether this scope is free for this occupation. */
export function placeIsFree(
  state: State,
  { scope, occupation: code }: { readonly scope: string; readonly occupation: string },
  own: string | null,
): boolean {
  const claim = { scopeKey: scope, occupation: { code, name: code }, ...(own === null ? {} : { own }) }
  return placeFinding(claim, registerOf(state)).outcome === 'met'
}
