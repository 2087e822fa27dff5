import { useSearchParams } from 'react-router'

/** The states the desk sees; a draft belongs to the applicant alone. */
export const DESK_STATES = [
  'submitted',
  'returned',
  'accepted',
  'refused',
  'withdrawn',
  'notSelected',
] as const
export type DeskState = (typeof DESK_STATES)[number]

const isDeskState = (state: string | null): state is DeskState => DESK_STATES.some((known) => known === state)

export interface Filters {
  readonly notice: string | undefined
  readonly state: DeskState | undefined
  readonly search: string
}

/** The filters live in the address: a link, the back button and a reload keep them. */
export function useFilters(): [Filters, (change: Partial<Filters>) => void] {
  const [params, setParams] = useSearchParams()
  const state = params.get('state')
  const filters: Filters = {
    notice: params.get('notice') ?? undefined,
    state: isDeskState(state) ? state : undefined,
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
