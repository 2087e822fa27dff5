import type { FilingDetail } from '#contract'
import { sectionOf } from '#policy'
import type { SectionValues } from '#policy'
import type { Book } from './book'
import { adoptClashes } from './clashes'
import { followForm, formOrRefuse } from './follow-form'
import type { SyncPorts } from './ports'
import { isShownDifferently, rebase } from './rebase'
import { emptySection, foreseen } from './records'
import type { FilingMeta, OpenClash } from './records'

/** Asks the server how the filing stands and puts local work on top of it. */
export async function pull(book: Book, ports: SyncPorts, filingId: string): Promise<void> {
  const { epoch } = book
  const detail = await ports.api.filings.get({ params: { filingId } })
  if (book.epoch === epoch) takeOver(book, ports, detail)
}

/** Takes over what the server says; sections with a save in flight are left to its acknowledgement. */
export function takeOver(book: Book, ports: SyncPorts, detail: FilingDetail): void {
  const form = formOrRefuse(book, ports, detail)
  followForm(book, ports, detail)
  const { sections, clashes, ...view } = detail
  const filing = book.filing(detail.id)
  if (filing === undefined) book.add(firstMeta(detail, ports), form)
  book.changeMeta(detail.id, (meta) => ({
    ...meta,
    role: detail.myRole ?? meta.role,
    isOnServer: true,
    refusal: null,
    view,
    pulledAt: ports.now(),
  }))
  for (const state of sections) {
    const section = sectionOf(form, state.id)
    const record = book.filing(detail.id)?.sections[state.id] ?? emptySection
    if (section === undefined || record.inFlight !== null) continue
    const listed = clashes
      .filter((clash) => clash.section === state.id)
      .map(({ section: _section, ...clash }): OpenClash => ({
        ...clash,
        covers: [{ id: clash.id, path: clash.path }],
      }))
    book.changeSection(detail.id, state.id, (current) => {
      const adopted = adoptClashes(current, listed)
      const { version, editable, returnNote } = state
      const values = state.values as SectionValues
      const next = rebase(section, adopted, { version, values, clashes: adopted.clashes })
      const isUnlocked = editable && !current.editable
      return {
        ...next,
        editable,
        returnNote,
        refusal: isUnlocked ? null : current.refusal,
        ackedAt: version > 0 ? (current.ackedAt ?? state.updatedAt) : current.ackedAt,
      }
    })
    noticeForeignEdits(book, detail.id, state.id, record.values)
  }
  releasePhotos(book, detail)
}

/** A submission still waiting covers what the person saw; other people's edits since then send it back. */
export function noticeForeignEdits(
  book: Book,
  filingId: string,
  sectionId: string,
  before: SectionValues,
): void {
  const filing = book.filing(filingId)
  const section = filing && sectionOf(book.formOf(filing), sectionId)
  const after = filing?.sections[sectionId]
  if (section === undefined || after === undefined) return
  if (filing?.meta.submission?.state !== 'queued' || !isShownDifferently(section, before, after.values))
    return
  book.changeMeta(filingId, ({ submission, ...meta }) => ({
    ...meta,
    submission: submission && { ...submission, state: 'sentBack', refusal: foreseen('FILING_STALE') },
  }))
}

/** The bytes stay on the phone until the filing that names them is submitted and lists them. */
function releasePhotos(book: Book, detail: FilingDetail): void {
  if (detail.state !== 'draft' && detail.state !== 'returned') releaseListed(book, detail)
}

/** What the server says it has and has checked is not kept here any longer; it is shown from there. */
export function releaseListed(book: Book, { id: filingId, files }: Pick<FilingDetail, 'id' | 'files'>): void {
  for (const { id, sha256 } of Object.values(book.filing(filingId)?.photos ?? {}))
    if (files.some((file) => file.id === id && file.sha256 === sha256 && file.state === 'stored'))
      book.removePhoto(filingId, id)
}

function firstMeta(detail: FilingDetail, ports: SyncPorts): FilingMeta {
  return {
    id: detail.id,
    form: detail.form,
    formVersion: detail.formVersion,
    subject: detail.subject,
    role: detail.myRole ?? 'leader',
    createKey: ports.newId(),
    isOnServer: true,
    startedAt: ports.now(),
    submission: null,
    refusal: null,
    view: null,
    pulledAt: null,
  }
}
