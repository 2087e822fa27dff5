import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { FilingHead, FilingNotices } from '../../../features/apply/filing-head'
import { FilingTasks } from '../../../features/apply/filing-tasks'
import { FilingTimeline } from '../../../features/apply/filing-timeline'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { Suggested } from '../../../features/project/suggested'
import { useReport } from '../../../features/project/use-report'
import { useRouteParams } from '../../../platform'

/** The year's summary and next year's plan: the same tasks as every form, begun from the year's entries. */
export default function ProjectAnnualPage() {
  const { workshopId, year, filingId } = useRouteParams('annualReport')
  const id = useReport({ workshopId, year, filingId })
  const title = `${year ?? ''} 年度报告`
  if (id === undefined)
    return (
      <Page title={title}>
        <Skeleton rows={5} />
      </Page>
    )
  return (
    <DraftGate filingId={id} title={title}>
      {(draft) => <Report draft={draft} title={title} />}
    </DraftGate>
  )
}

function Report({ draft, title }: { draft: Draft; title: string }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  return (
    <Page title={title} notice={<NetworkNotice />}>
      <FilingHead draft={draft} filing={filing} />
      <FilingNotices draft={draft} filing={filing} />
      <Suggested draft={draft} filing={filing} />
      <FilingTimeline view={filing.meta.view} />
      <FilingTasks draft={draft} filing={filing} />
    </Page>
  )
}
