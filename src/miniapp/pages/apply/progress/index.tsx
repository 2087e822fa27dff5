import { Page } from '../../../components/page'
import { Skeleton } from '../../../components/skeleton'
import { EntryForm } from '../../../features/project/entry-form'
import { useEntryDraft } from '../../../features/project/use-entry-draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useRouteParams } from '../../../platform'

/** One thing done, noted when it happened; written and queued without a network too. */
export default function ProjectProgressPage() {
  const { projectId, filingId } = useRouteParams('progressEntry')
  const id = useEntryDraft(projectId, filingId)
  if (id === undefined)
    return (
      <Page title="记一条进展">
        <Skeleton rows={5} />
      </Page>
    )
  return (
    <DraftGate filingId={id} title="记一条进展">
      {(draft) => <EntryForm draft={draft} />}
    </DraftGate>
  )
}
