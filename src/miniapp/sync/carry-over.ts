import { diffSection, fieldAt, readPath, sameValue, sectionOf, writePath } from '#policy'
import type { Change, Section } from '#policy'
import type { Book } from './book'
import { overlaps, pendingChanges } from './pending'
import type { SyncPorts } from './ports'
import type { SectionRecord } from './records'

/**
 * Carries what was filled in here over to the filing that exists already, answer by answer, as edits by somebody who
 * had not seen the other answers: where those differ the server finds the clash, and a person chooses. What cannot go
 * over now stays here. A kill on the way leaves an answer in both, and the next turn finishes.
 */
export function carryOver(book: Book, ports: SyncPorts, fromId: string, toId: string): void {
  const source = book.filing(fromId)
  const target = book.filing(toId)
  if (source === undefined || target === undefined || source.meta.isOnServer) return
  for (const section of book.formOf(target).sections)
    for (const change of answersOf(book, fromId, section.id)) {
      if (!carryOne(book, toId, section, change)) continue
      // What is not durable there must stay here.
      if (book.store.getState().isStorageFull) return
      movePhoto(book, ports, { fromId, toId, path: change.path })
      book.changeSection(fromId, section.id, (record) => ({
        ...record,
        values: writePath(record.values, change.path, null),
      }))
    }
  const isLeft = book.formOf(source).sections.some(({ id }) => answersOf(book, fromId, id).length > 0)
  if (!isLeft) book.remove(fromId)
}

function answersOf(book: Book, filingId: string, sectionId: string): readonly Change[] {
  const filing = book.filing(filingId)
  const section = filing && sectionOf(book.formOf(filing), sectionId)
  return section === undefined ? [] : diffSection(section, {}, filing?.sections[sectionId]?.values ?? {})
}

/** True when the other filing now holds this answer. */
function carryOne(book: Book, toId: string, section: Section, { path, to }: Change): boolean {
  const record = book.filing(toId)?.sections[section.id]
  if (record === undefined) return false
  if (sameValue(readPath(record.values, path), to)) return true
  if (!isFree(section, record, path)) return false
  book.changeSection(toId, section.id, (current) => ({
    ...current,
    base: writePath(current.base, path, null),
    values: writePath(current.values, path, to),
  }))
  return true
}

/** Nothing of this person is under way at the place: an own unsent answer is not overwritten either. */
function isFree(section: Section, record: SectionRecord, path: string): boolean {
  if (!record.editable || record.refusal !== null || fieldAt(section, path) === undefined) return false
  const busy = [...pendingChanges(section, record), ...(record.inFlight?.changes ?? []), ...record.clashes]
  return !busy.some((one) => overlaps(one.path, path))
}

/** The bytes stay where they are; the photo is announced anew for the other filing. */
function movePhoto(
  book: Book,
  ports: SyncPorts,
  { fromId, toId, path }: { readonly fromId: string; readonly toId: string; readonly path: string },
): void {
  const photo = Object.values(book.filing(fromId)?.photos ?? {}).find((one) => one.path === path)
  if (photo === undefined) return
  const anew = { key: ports.newId(), state: 'waiting', isAnnounced: false, offset: 0, restarts: 0 } as const
  book.putPhoto(toId, { ...photo, ...anew, refusal: null })
  book.removePhoto(fromId, photo.id)
}
