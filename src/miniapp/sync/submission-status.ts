import type { Receipt } from '#contract'
import { deadlineText } from '#policy'
import type { FilingRecord, Refusal, SyncState } from './records'

export interface SubmissionStatus {
  readonly phrase: '未提交' | '已排队，联网后自动提交' | '正在确认' | '已提交' | '被退回' | '已撤回'
  /** What the person should know now: the deadline rule while it waits. */
  readonly note: string
  readonly receipt: Receipt | undefined
  readonly refusal: Refusal | undefined
}

/** How the submission stands. 已提交 only with a receipt of ours, or one the server lists for the filing. */
export function submissionStatus(
  { isOnline }: Pick<SyncState, 'isOnline'>,
  { meta }: FilingRecord,
): SubmissionStatus {
  const { submission, view } = meta
  const isOpen = view === null || view.state === 'draft' || view.state === 'returned'
  const listed = isOpen ? undefined : view.receipts[view.receipts.length - 1]
  const status = { note: '', receipt: undefined, refusal: undefined }
  if (submission?.state === 'confirming' || (submission?.state === 'queued' && isOnline))
    return { ...status, phrase: '正在确认' }
  if (submission?.state === 'queued')
    return { ...status, phrase: '已排队，联网后自动提交', note: deadlineNote(view?.dueAt ?? null) }
  // Its receipts stand, and yet it is not submitted any more, whoever withdrew it.
  if (view?.state === 'withdrawn') return { ...status, phrase: '已撤回' }
  if (submission?.state === 'receipted' && (listed !== undefined || !isReceiptListed(meta)))
    return { ...status, phrase: '已提交', receipt: listed ?? submission.receipt ?? undefined }
  if (listed !== undefined) return { ...status, phrase: '已提交', receipt: listed }
  if (submission?.state === 'sentBack')
    return { ...status, phrase: '被退回', refusal: submission.refusal ?? undefined }
  return { ...status, phrase: '未提交' }
}

/** The server's own list shows our receipt; when the filing is open all the same, it was returned since. */
export function isReceiptListed({ submission, view }: FilingRecord['meta']): boolean {
  return view?.receipts.some(({ nonce }) => nonce === submission?.nonce) === true
}

function deadlineNote(dueAt: string | null): string {
  const rule = '以到达服务器的时间为准'
  return dueAt === null ? `${rule}。` : `${rule}，请在 ${deadlineText(dueAt)} 前联网。`
}
