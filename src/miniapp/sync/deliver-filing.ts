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
  const { id, form, formVersion, subject, role, createKey } = meta
  const sending = ports.api.filings.create({
    // A certifier is invited and never begins a filing.
    body: { id, form, formVersion, subject, role: role === 'leader' ? 'leader' : 'contact' },
    idempotencyKey: createKey,
  })
  await unlessRefused(
    sending.then((detail) => {
      if (book.epoch === epoch) takeOver(book, ports, detail)
    }),
    (refusal) => book.changeMeta(id, (current) => ({ ...current, refusal: refusalOf(refusal) })),
  )
}
