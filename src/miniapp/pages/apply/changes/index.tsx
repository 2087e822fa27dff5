import { PastChanges } from '../../../features/apply/past-changes'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useRouteParams } from '../../../platform'

/** What was changed in one section, by whom, and the way back to any of it. */
export default function ApplyChangesPage() {
  const { filingId, sectionId } = useRouteParams('applyChanges')
  return (
    <DraftGate filingId={filingId} title="修改记录">
      {(draft) => <PastChanges draft={draft} sectionId={sectionId ?? ''} />}
    </DraftGate>
  )
}
