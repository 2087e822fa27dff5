import type { ApplicationSummary } from '../applications/types'
import { standing, type Entry, type List } from './types'

/**
 * The accepted applications that may be put on the list: for a workshop those that are not on it yet, for a project
 * those whose workshop is on it or has its title already (P31), and whose project is not.
 */
export function candidates(
  list: List,
  accepted: readonly ApplicationSummary[],
  kind: Entry['kind'],
): readonly ApplicationSummary[] {
  const listed = (of: Entry['kind']) => new Set(standing(list, of).map(({ applicationId }) => applicationId))
  const here = listed(kind)
  const workshops = listed('workshop')
  return accepted
    .filter(({ id }) => !here.has(id))
    .filter(({ id, isProjectOnly }) =>
      kind === 'workshop' ? !isProjectOnly : isProjectOnly || workshops.has(id),
    )
}
