import { ROUTES } from '#contract'
import { dayText, NO_CALENDAR_TEXT } from '#policy'
import { Button } from 'antd'
import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { Page } from '../components/page'
import { QueryView } from '../components/query-view'
import { ImportYearDialog } from '../features/calendar/import-year-dialog'
import { OutcomeNotice } from '../features/calendar/outcome-notice'
import type { ImportOutcome } from '../features/calendar/types'
import { YearList } from '../features/calendar/year-list'
import { useSession } from '../session/session'

/** 工作日历: what the working days are counted by, year by year. */
export function CalendarPage() {
  const { mayCall } = useSession()
  const [isImporting, setImporting] = useState(false)
  const [outcome, setOutcome] = useState<ImportOutcome>()
  const query = useQuery('calendar', (client) => client.desk.calendar({}))
  const until = query.data?.coveredUntil
  return (
    <Page
      title="工作日历"
      lead={
        until != null &&
        `公示期等工作日按国务院放假安排计算，现在可以算到${dayText(until)}；之后的日期${NO_CALENDAR_TEXT}。`
      }
      actions={
        mayCall(ROUTES.desk.importYear) && (
          <Button type="primary" onClick={() => setImporting(true)}>
            导入放假安排
          </Button>
        )
      }
    >
      {outcome && <OutcomeNotice outcome={outcome} />}
      <QueryView query={query}>{({ years }) => <YearList years={years} />}</QueryView>
      {isImporting && (
        <ImportYearDialog
          onClose={() => setImporting(false)}
          onImported={(done) => {
            setImporting(false)
            setOutcome(done)
            query.reload()
          }}
        />
      )}
    </Page>
  )
}
