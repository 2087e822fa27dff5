import { Page } from '../../../components/page'
import { FilingHead, FilingNotices } from '../../../features/apply/filing-head'
import { FilingTasks } from '../../../features/apply/filing-tasks'
import { FilingTimeline } from '../../../features/apply/filing-timeline'
import { Turn } from '../../../features/apply/turn'
import { Members } from '../../../features/apply/members'
import { WaysOut } from '../../../features/apply/withdraw'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { NetworkNotice } from '../../../features/forms/network-notice'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { useRouteParams } from '../../../platform'

/** One filing: what waits, what there is to do, who does it, what has happened. */
export default function ApplyTasksPage() {
  const { filingId } = useRouteParams('applyTasks')
  return (
    <DraftGate filingId={filingId} title="申报任务">
      {(draft) => <Tasks draft={draft} />}
    </DraftGate>
  )
}

function Tasks({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  if (filing === undefined) return null
  return (
    <Page title={filing.meta.view?.title ?? draft.form.title} notice={<NetworkNotice />}>
      <FilingHead draft={draft} filing={filing} />
      <FilingNotices draft={draft} filing={filing} />
      <FilingTimeline view={filing.meta.view} />
      <Turn draft={draft} filing={filing} />
      <FilingTasks draft={draft} filing={filing} />
      <Members draft={draft} filing={filing} />
      <WaysOut draft={draft} filing={filing} />
    </Page>
  )
}
