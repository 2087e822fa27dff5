import { SendBack } from '../../../features/apply/send-back'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useFiling } from '../../../features/forms/use-draft'
import type { Draft } from '../../../features/forms/draft'
import { useRouteParams } from '../../../platform'

/** Which parts go back, each with what is to be mended. */
export default function ApplyBackPage() {
  const { filingId } = useRouteParams('applyBack')
  return (
    <DraftGate filingId={filingId} title="退回修改">
      {(draft) => <Back draft={draft} />}
    </DraftGate>
  )
}

function Back({ draft }: { draft: Draft }) {
  const filing = useFiling(draft)
  return filing === undefined ? null : <SendBack draft={draft} filing={filing} />
}
