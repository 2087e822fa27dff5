import { NoAnswerError } from '#contract'
import type { ErrorBody, Receipt } from '#contract'
import { unlessRefused } from './answers'
import type { Book } from './book'
import type { SyncPorts } from './ports'
import { pull } from './pull'
import { refusalOf } from './records'
import type { FilingRecord, Submission, SubmitBody } from './records'
import { submittedNow } from './submitted-now'

/**
 * Sends a submission once. Whenever its outcome is unknown (a kill, a lost reply) the server is asked first, and
 * only then is the same body sent again under the same key. A receipt counts only when it carries our nonce.
 */
export async function deliverSubmission(book: Book, ports: SyncPorts, filingId: string): Promise<void> {
  const filing = book.filing(filingId)
  const submission = filing?.meta.submission
  if (!filing || !submission) return
  if (submission.body !== null && (await isKnownToServer(book, ports, filingId, submission))) return
  const body = submission.body ?? bodyOf(book, filing, submission)
  change(book, filingId, { state: 'confirming', body })
  const sending = ports.api.filings.submit({
    params: { filingId },
    body: body as WireBody,
    idempotencyKey: submission.key,
  })
  const receipt = await unlessRefused<Receipt | undefined>(sending, (refusal) =>
    sendBack(book, ports, filingId, submission, refusal),
  )
  if (receipt !== undefined) {
    if (receipt.nonce !== submission.nonce) throw new NoAnswerError('receipt of another submission')
    change(book, filingId, { state: 'receipted', receipt })
  }
  await pull(book, ports, filingId)
}

type WireBody = Parameters<SyncPorts['api']['filings']['submit']>[0]['body']

async function isKnownToServer(
  book: Book,
  ports: SyncPorts,
  filingId: string,
  { nonce }: Submission,
): Promise<boolean> {
  await pull(book, ports, filingId)
  const receipt = book.filing(filingId)?.meta.view?.receipts.find((one) => one.nonce === nonce)
  if (receipt !== undefined) change(book, filingId, { state: 'receipted', receipt })
  return receipt !== undefined
}

/** A refusal may be the echo of our own success, when its reply was lost: the server is asked before it counts. */
async function sendBack(
  book: Book,
  ports: SyncPorts,
  filingId: string,
  submission: Submission,
  refusal: ErrorBody['error'],
): Promise<undefined> {
  if (await isKnownToServer(book, ports, filingId, submission)) return
  change(book, filingId, { state: 'sentBack', refusal: refusalOf(refusal) })
}

function change(book: Book, filingId: string, next: Partial<Submission>): void {
  book.changeMeta(filingId, (meta) => ({
    ...meta,
    submission: meta.submission && { ...meta.submission, ...next },
  }))
}

function bodyOf(book: Book, filing: FilingRecord, { nonce, certification }: Submission): SubmitBody {
  return {
    ...submittedNow(book.formOf(filing), filing),
    declared: true,
    certification,
    after: filing.meta.view?.receipts.length ?? 0,
    nonce,
  }
}
