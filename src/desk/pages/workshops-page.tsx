import { useState } from 'react'
import { useQuery } from '../api/use-query'
import { Page } from '../components/page'
import { Plaque } from '../components/plaque'
import { QueryView } from '../components/query-view'
import { LedgerTable, type LedgerRow } from '../features/workshops/ledger-table'

/** 工作室台账: who holds the title, what they did, what they reported. */
export function WorkshopsPage() {
  const query = useQuery('workshops', (client) => client.desk.workshops({}))
  const [shown, setShown] = useState<LedgerRow>()
  const count = query.data?.workshops.length
  return (
    <Page title="工作室台账" lead={count === undefined ? '正在载入' : `共 ${count} 家工作室。`}>
      <QueryView query={query}>
        {({ workshops }) => <LedgerTable workshops={workshops} onPlaque={setShown} />}
      </QueryView>
      {shown && (
        <Plaque
          workshopName={shown.name}
          unitName={shown.unitName}
          plaqueNo={shown.plaqueNo}
          onClose={() => setShown(undefined)}
        />
      )}
    </Page>
  )
}
