import { ROUTES } from '#contract'
import { momentText } from '#policy'
import { Button, type InputRef } from 'antd'
import { useCallback, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { useSay } from '../components/saying'
import { ApplicationTable } from '../features/applications/application-table'
import { FilterBar } from '../features/applications/filter-bar'
import type { ApplicationSummary } from '../features/applications/types'
import { useApplications } from '../features/applications/use-applications'
import { useFilters } from '../features/applications/use-filters'
import { RescueDialog } from '../features/rescue/rescue-dialog'
import { useSession } from '../session/session'

function whatWaits(applications: readonly ApplicationSummary[] | undefined): string {
  const waiting = applications?.filter(({ state }) => state === 'submitted') ?? []
  const oldest = waiting[0]?.submittedAt
  if (applications === undefined) return '正在载入'
  if (waiting.length === 0) return '现在没有等待形式审查的申报。'
  const since = oldest == null ? '' : `，最早一份提交于 ${momentText(oldest)}`
  return `${waiting.length} 份申报等待形式审查${since}。`
}

/** 申报受理: what waits for the formal check, and everything else by filter. */
export function ApplicationsPage() {
  const [filters, setFilters] = useFilters()
  const { search: addressSearch } = useLocation()
  const navigate = useNavigate()
  const query = useApplications(filters)
  const { mayCall } = useSession()
  const say = useSay()
  const [isImporting, setImporting] = useState(false)
  const searchRef = useRef<InputRef>(null)
  const focusSearch = useCallback(() => searchRef.current?.focus(), [])
  const addressOf = ({ id }: ApplicationSummary) => `/applications/${id}${addressSearch}`
  return (
    <Page
      title="申报受理"
      lead={whatWaits(query.data)}
      actions={
        mayCall(ROUTES.desk.importRescue) && <Button onClick={() => setImporting(true)}>代为导入</Button>
      }
    >
      {isImporting && (
        <RescueDialog
          onClose={() => setImporting(false)}
          onImported={(said) => {
            setImporting(false)
            say(said)
          }}
        />
      )}
      <FilterBar
        filters={filters}
        applications={query.data ?? []}
        searchRef={searchRef}
        onChange={setFilters}
      />
      <QueryView query={query}>
        {(applications) => (
          <ApplicationTable
            applications={applications.filter((one) => [undefined, one.state].includes(filters.state))}
            isLoading={query.isLoading}
            addressOf={addressOf}
            onOpen={(one) => void navigate(addressOf(one))}
            onSearchKey={focusSearch}
          />
        )}
      </QueryView>
    </Page>
  )
}
