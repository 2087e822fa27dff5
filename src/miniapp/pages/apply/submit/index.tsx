import { Certify } from '../../../features/apply/certify'
import { SubmitForm } from '../../../features/apply/submit-form'
import type { Draft } from '../../../features/forms/draft'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useFiling, useFreshFiling } from '../../../features/forms/use-draft'
import { useRouteParams } from '../../../platform'

/** The last step of every form: mend, declare, submit, be told; for a certifier: certify or send back. */
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
  if (filing === undefined) return null
  if (filing.meta.role === 'certifier') return <Certify draft={draft} filing={filing} />
  return <SubmitForm draft={draft} filing={filing} />
}
