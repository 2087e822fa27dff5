import { Talk } from '../../../features/apply/talk'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useRouteParams } from '../../../platform'

/** The thread beside one section. */
export default function ApplyTalkPage() {
  const { filingId, sectionId } = useRouteParams('applyTalk')
  return (
    <DraftGate filingId={filingId} title="留言">
      {(draft) => <Talk draft={draft} sectionId={sectionId ?? ''} />}
    </DraftGate>
  )
}
