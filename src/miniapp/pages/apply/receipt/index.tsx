import { Receipts } from '../../../features/apply/receipts'
import '../../../features/apply/apply.css'
import { DraftGate } from '../../../features/forms/draft-gate'
import { useRouteParams } from '../../../platform'

/** The proof of a submission, and what happens next. */
export default function ApplyReceiptPage() {
  const { filingId } = useRouteParams('applyReceipt')
  return (
    <DraftGate filingId={filingId} title="提交回执">
      {(draft) => <Receipts draft={draft} />}
    </DraftGate>
  )
}
