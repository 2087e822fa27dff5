import { APPLICATION, type ApplicationState } from '#policy'
import { useSearchParams } from 'react-router'
import { isParts, type Parts } from './parts'

/** A draft belongs to the applicant alone. */
export type DeskState = Exclude<ApplicationState, 'draft'>

/** The states the desk sees, in the order of the lifecycle. */
export const DESK_STATES = (Object.keys(APPLICATION.publicName) as readonly ApplicationState[]).filter(
  (state): state is DeskState => state !== 'draft',
)

const isDeskState = (state: string | null): state is DeskState => DESK_STATES.some((known) => known === state)

export interface Filters {
  readonly notice: string | undefined
  readonly state: DeskState | undefined
  readonly parts: Parts | undefined
  readonly search: string
}

/** The filters live in the address: a link, the back button and a reload keep them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams()
  const state = params.get('state')
  const parts = params.get('parts')
  const filters: Filters = {
    notice: params.get('notice') ?? undefined,
    state: isDeskState(state) ? state : undefined,
    parts: isParts(parts) ? parts : undefined,
    search: params.get('search') ?? '',
  }
  const change = (part: Partial<Filters>) => {
    const next = Object.entries({ ...filters, ...part }).filter(
      ([, value]) => value !== undefined && value !== '',
    )
    setParams(Object.fromEntries(next) as Record<string, string>, { replace: true })
  }
  return [filters, change]
}
