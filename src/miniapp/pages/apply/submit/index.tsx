import { SubmitForm } from '../../../features/apply/submit-form'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { useRouteParams } from '../../../platform'

/** The last step of every form: mend, declare, submit, be told. */
export default function ApplySubmitPage() {
  const { filingId } = useRouteParams('applySubmit')
  return (
    <DraftGate filingId={filingId} title="提交">
      {(draft) => <Submit draft={draft} />}
    </DraftGate>
  )
}

function Submit({ draft }: { draft: Draft }) {
  useFreshFiling(draft)
  const filing = useFiling(draft)
  return filing === undefined ? null : <SubmitForm draft={draft} filing={filing} />
}
