import type { ErrorBody, FilingDetail } from '#contract'
import { sectionOf } from '#policy'
import type { SectionValues } from '#policy'
import { acknowledge } from './acknowledge'
import { unlessRefused } from './answers'
import type { Book } from './book'
import { nextSave, overlaps } from './pending'
import type { SyncPorts } from './ports'
import { noticeForeignEdits, pull } from './pull'
import { refusalOf } from './records'
import type { InFlight, Refusal } from './records'

/** Sends one section: the save is on the phone with its key before it leaves. */
export async function deliverSection(
  book: Book,
  ports: SyncPorts,
  filingId: string,
  sectionId: string,
): Promise<void> {
  const filing = book.filing(filingId)
  const section = filing && sectionOf(book.formOf(filing), sectionId)
  if (section === undefined) return
  book.changeSection(filingId, sectionId, (record) => ({
    ...record,
    inFlight: record.inFlight ?? nextSave(section, record, ports.newId()) ?? null,
  }))
  const save = book.filing(filingId)?.sections[sectionId]?.inFlight
  if (!save) return
  const { key, baseVersion, changes, settles } = save
  const sending = ports.api.filings.saveSection({
    params: { filingId, sectionId },
    body: { baseVersion, changes: changes.map(asWire), settles: settles.map(({ id }) => id) },
    idempotencyKey: key,
  })
  await unlessRefused(
    sending.then((answer) => {
      const before = book.filing(filingId)?.sections[sectionId]?.values ?? {}
      const acknowledged = { ...answer, values: answer.values as SectionValues }
      book.changeSection(filingId, sectionId, (record) => acknowledge(section, record, acknowledged))
      noticeForeignEdits(book, filingId, sectionId, before)
      takeRemarks(book, filingId, answer.remarks)
    }),
    async (refusal) => {
      takeBack(book, filingId, sectionId, save, refusal)
      // Not about a field: locked, certified, closed, taken away. The server says how the filing stands now.
      if (refusal.code !== 'IDEMPOTENCY_KEY_REUSED' && (refusal.problems ?? []).length === 0)
        await pull(book, ports, filingId)
    },
  )
}

type WireChange = Parameters<SyncPorts['api']['filings']['saveSection']>[0]['body']['changes'][number]

const asWire = (change: { path: string; from: unknown; to: unknown }): WireChange => change as WireChange

/** What the application meets elsewhere is known with each save; it is written only when it changes. */
function takeRemarks(book: Book, filingId: string, remarks: FilingDetail['remarks']): void {
  const view = book.filing(filingId)?.meta.view
  if (!view || JSON.stringify(view.remarks ?? []) === JSON.stringify(remarks ?? [])) return
  book.changeMeta(filingId, (meta) => ({ ...meta, view: { ...view, remarks: remarks ?? [] } }))
}

/** The answers stay as typed; a key that the server knows for other content is simply not used again. */
function takeBack(
  book: Book,
  filingId: string,
  sectionId: string,
  sent: InFlight,
  refused: ErrorBody['error'],
): void {
  book.changeSection(filingId, sectionId, (record) => {
    if (refused.code === 'IDEMPOTENCY_KEY_REUSED') return { ...record, inFlight: null }
    const problems = blamed(sent, refused)
    const earlier = problems.length === 0 ? [] : (record.refusal?.problems ?? [])
    const refusal = { ...refusalOf(refused), problems: [...earlier, ...problems] }
    return { ...record, inFlight: null, refusal }
  })
}

/** The edits a refusal names, by field or by their place in the request; none: it is about the section. */
function blamed({ changes }: InFlight, { problems = [] }: ErrorBody['error']): Refusal['problems'] {
  const named = problems.map((problem) => {
    const [, index] = /^changes\.(\d+)\b/.exec(problem.path) ?? []
    return index === undefined ? problem : { ...problem, path: changes[Number(index)]?.path ?? '' }
  })
  return named.filter(({ path }) => changes.some((change) => overlaps(change.path, path)))
}
