import { unlessRefused } from './answers'
import type { Book } from './book'
import type { SyncPorts } from './ports'
import { takeOver } from './pull'
import { refusalOf } from './records'

/** Tells the server of a filing that was started on this phone. */
export async function deliverFiling(book: Book, ports: SyncPorts, filingId: string): Promise<void> {
  const meta = book.filing(filingId)?.meta
  const { epoch } = book
  if (meta === undefined) return
  const { id, form, formVersion, subject, role, createKey, isAnother } = meta
  const sending = ports.api.filings.create({
    body: {
      id,
      form,
      formVersion,
      subject,
      // A certifier is invited and never begins a filing.
      role: role === 'leader' ? 'leader' : 'contact',
      ...(isAnother === true ? { another: true } : {}),
    },
    idempotencyKey: createKey,
  })
  await unlessRefused(
    sending.then((detail) => {
      if (book.epoch === epoch) takeOver(book, ports, detail)
    }),
    (refusal) => book.changeMeta(id, (current) => ({ ...current, refusal: refusalOf(refusal) })),
  )
}
