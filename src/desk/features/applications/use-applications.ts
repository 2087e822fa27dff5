import { APPLICATION } from '#policy'
import { useQuery } from '../../api/use-query'
import { partsOf } from './parts'
import type { ApplicationSummary } from './types'
import { DESK_STATES, type DeskState, type Filters } from './use-filters'

const byWaiting = (a: ApplicationSummary, b: ApplicationSummary) =>
  Number(b.state === 'submitted') - Number(a.state === 'submitted') ||
  (a.submittedAt ?? '').localeCompare(b.submittedAt ?? '')

/** The applications of the filters, those that wait for the desk first and the oldest of them on top. */
export function useApplications({ notice, parts, search }: Pick<Filters, 'notice' | 'parts' | 'search'>) {
  return useQuery(`applications ${notice ?? ''} ${parts ?? ''} ${search}`, async (client) => {
    const { applications } = await client.desk.applications({
      query: { noticeId: notice, state: undefined, search: search === '' ? undefined : search },
    })
    return applications
      .filter(({ state }) => DESK_STATES.some((known) => known === state))
      .filter((one) => parts === undefined || partsOf(one) === parts)
      .sort(byWaiting)
  })
}

export const ALL = 'all'

/** One choice per state, with how many there are. */
export function stateChoices(
  applications: readonly ApplicationSummary[],
): { value: DeskState | typeof ALL; label: string }[] {
  const count = (state: DeskState) => applications.filter((one) => one.state === state).length
  return [
    { value: ALL, label: `全部 ${applications.length}` },
    ...DESK_STATES.map((state) => ({
      value: state,
      label: `${APPLICATION.publicName[state]} ${count(state)}`,
    })),
  ]
}
