import { sectionOf } from '#policy'
import type { Form, Section } from '#policy'
import { createStore } from 'zustand/vanilla'
import type { SyncPorts } from './ports'
import { ownerKey } from './prefix'
import { bytesOf, emptySection } from './records'
import type { FilingMeta, FilingRecord, PhotoRecord, SectionRecord, SyncState } from './records'
import { isDelivered } from './step'
import { metaSlot, nobody, partsOf, photoSlot, sectionSlot, Shelf } from './shelf'
import type { Place, Slot } from './shelf'

/** How long a keystroke may live in memory only. */
const writeDelay = 250

/** All drafts in memory and on the phone: the one place that changes either. */
export class Book {
  readonly store
  private readonly shelf
  private readonly unsaved = new Map<string, { readonly filingId: string; readonly section: Section }>()
  private cancelWrite: (() => void) | undefined
  /** Grows when something is taken off this phone, so that a late answer does not bring it back. */
  epoch = 0

  constructor(private readonly ports: SyncPorts) {
    this.shelf = new Shelf(ports.storage)
    this.store = createStore<SyncState>(() => ({
      filings: {},
      isOnline: ports.network.state() !== 'offline',
      sparesPhotos: ports.network.sparesPhotos?.() === true,
      needsLogin: false,
      isStorageFull: false,
      keepsOthersWork: false,
    }))
    this.catchUp()
  }

  filing(id: string): FilingRecord | undefined {
    return this.store.getState().filings[id]
  }

  formOf({ meta }: FilingRecord): Form {
    const form = this.ports.formOf(meta.form, meta.formVersion)
    if (form === undefined) throw new RangeError(`no form ${meta.form} version ${meta.formVersion}`)
    return form
  }

  add(meta: FilingMeta, form: Form): void {
    this.put(meta.id, {
      meta,
      sections: Object.fromEntries(form.sections.map(({ id }) => [id, emptySection])),
      photos: {},
    })
    this.write(metaSlot(this.place(meta.id)), meta)
  }

  changeMeta(id: string, change: (meta: FilingMeta) => FilingMeta): void {
    const filing = this.filing(id)
    if (filing === undefined) return
    const { outcome, record } = this.write(metaSlot(this.place(id)), change(filing.meta))
    if (outcome === 'gone') this.drop(id)
    else this.put(id, { ...filing, meta: record })
  }

  /** Durable before this returns. */
  changeSection(id: string, sectionId: string, change: (record: SectionRecord) => SectionRecord): void {
    const section = this.changeInMemory(id, sectionId, change)
    if (section !== undefined) this.writeSection(id, section)
  }

  /** On screen at once, durable within `writeDelay` or at the next `flush`. */
  type(id: string, sectionId: string, change: (record: SectionRecord) => SectionRecord): void {
    const section = this.changeInMemory(id, sectionId, change)
    if (section === undefined) return
    this.unsaved.set(`${id}/${sectionId}`, { filingId: id, section })
    this.cancelWrite ??= this.ports.timers.after(writeDelay, () => this.flush())
  }

  /** Makes everything typed durable now: on blur, on hide, before sending. */
  flush(): void {
    this.cancelWrite?.()
    this.cancelWrite = undefined
    for (const { filingId, section } of this.unsaved.values()) this.writeSection(filingId, section)
  }

  putPhoto(id: string, photo: PhotoRecord): void {
    const filing = this.filing(id)
    if (filing === undefined) return
    const { outcome, record } = this.write(photoSlot(this.place(id), photo.id), photo)
    if (outcome !== 'gone') this.put(id, { ...filing, photos: { ...filing.photos, [photo.id]: record } })
  }

  changePhoto(id: string, fileId: string, change: (photo: PhotoRecord) => PhotoRecord): void {
    const photo = this.filing(id)?.photos[fileId]
    if (photo !== undefined) this.putPhoto(id, change(photo))
  }

  /** Its bytes go too, unless they serve another photo. */
  removePhoto(id: string, fileId: string): void {
    const filing = this.filing(id)
    if (filing === undefined) return
    this.shelf.remove(photoSlot(this.place(id), fileId).key)
    const { [fileId]: gone, ...photos } = filing.photos
    this.put(id, { ...filing, photos })
    if (gone !== undefined) this.removeBytes([gone])
  }

  /** Takes one filing and its photos off this phone. */
  remove(id: string): void {
    this.epoch += 1
    const gone = Object.values(this.filing(id)?.photos ?? {})
    for (const key of this.shelf.keys()) {
      const parts = partsOf(key)
      if (parts?.filingId === id && parts.owner === this.owner) this.shelf.remove(key)
    }
    this.drop(id)
    this.removeBytes(gone)
  }

  /**
   * After a login. What was begun before any login becomes this account's. Of another account only what the server
   * does not have yet stays on the phone, unseen and unsent, until that person is back.
   */
  claim(accountId: string): void {
    this.flush()
    if (this.owner !== accountId) {
      this.epoch += 1
      for (const filing of Object.values(this.store.getState().filings))
        if (this.owner !== nobody && isDelivered(filing, this.formOf(filing))) this.remove(filing.meta.id)
      this.ports.storage.set(ownerKey, accountId)
    }
    this.shelf.adopt(accountId)
    this.catchUp()
  }

  /**
   * Everything of this account goes; what comes back late from the network finds nothing to write to. What another
   * account has not sent stays: that person did not ask for it to go.
   */
  wipe(): void {
    this.epoch += 1
    this.cancelWrite?.()
    this.cancelWrite = undefined
    this.unsaved.clear()
    for (const id of Object.keys(this.store.getState().filings)) this.remove(id)
    for (const key of this.shelf.keys()) if (partsOf(key) === undefined) this.shelf.remove(key)
    this.store.setState({ filings: {}, needsLogin: false, isStorageFull: false })
  }

  /** Reads what is stored: after a start, and whenever another tab may have written. */
  catchUp(): void {
    this.flush()
    if (this.store.getState().isStorageFull) return
    const records = this.shelf.keys().flatMap((key) => partsOf(key) ?? [])
    const { owner } = this
    const ids = new Set(records.flatMap((place) => (place.owner === owner ? place.filingId : [])))
    const keepsOthersWork = records.some((place) => place.owner !== owner)
    const stored = [...ids].flatMap((id) => this.loadFiling(id) ?? [])
    const now = Object.fromEntries(stored.map((filing) => [filing.meta.id, filing]))
    const { filings } = this.store.getState()
    const isSame = isShallowEqual(filings, now, (a, b) => a.meta === b.meta && sameParts(a, b))
    if (!isSame || keepsOthersWork !== this.store.getState().keepsOthersWork)
      this.store.setState({ filings: isSame ? filings : now, keepsOthersWork })
  }

  /** The account whose drafts are open on this phone. */
  private get owner(): string {
    return this.ports.storage.get(ownerKey) ?? nobody
  }

  private place(filingId: string): Place {
    return { owner: this.owner, filingId }
  }

  private loadFiling(id: string): FilingRecord | undefined {
    const meta = this.shelf.load(metaSlot(this.place(id)))
    const form = meta && this.ports.formOf(meta.form, meta.formVersion)
    if (meta === undefined || form === undefined) return undefined
    const sections = form.sections.map((section) => {
      return [
        section.id,
        this.shelf.load(sectionSlot(this.ports, this.place(id), section)) ?? emptySection,
      ] as const
    })
    const photos = this.shelf.keys().flatMap((key) => {
      const parts = partsOf(key)
      if (parts?.filingId !== id || parts.owner !== this.owner || parts.kind !== 'p') return []
      return this.shelf.load(photoSlot(this.place(id), parts.id)) ?? []
    })
    return {
      meta,
      sections: Object.fromEntries(sections),
      photos: Object.fromEntries(photos.map((photo) => [photo.id, photo])),
    }
  }

  private changeInMemory(
    id: string,
    sectionId: string,
    change: (record: SectionRecord) => SectionRecord,
  ): Section | undefined {
    const filing = this.filing(id)
    const section = filing && sectionOf(this.formOf(filing), sectionId)
    if (filing === undefined || section === undefined) return undefined
    const record = change(filing.sections[sectionId] ?? emptySection)
    this.put(id, { ...filing, sections: { ...filing.sections, [sectionId]: record } })
    return section
  }

  private writeSection(id: string, section: Section): void {
    const key = `${id}/${section.id}`
    const record = this.filing(id)?.sections[section.id]
    if (record === undefined) return
    const savedAt = this.unsaved.has(key) ? this.ports.now() : record.savedAt
    const written = this.write(sectionSlot(this.ports, this.place(id), section), { ...record, savedAt })
    if (written.outcome === 'full') return
    this.unsaved.delete(key)
    if (written.outcome === 'gone') this.drop(id)
    else this.changeInMemory(id, section.id, () => written.record)
  }

  /** On a full phone the record stays in memory, and the screen says that it is not safe. */
  private write<T>(slot: Slot<T>, record: T): { outcome: 'written' | 'gone' | 'full'; record: T } {
    try {
      const written = this.shelf.save(slot, record)
      if (this.store.getState().isStorageFull) this.store.setState({ isStorageFull: false })
      return written === undefined ? { outcome: 'gone', record } : { outcome: 'written', record: written }
    } catch {
      this.store.setState({ isStorageFull: true })
      return { outcome: 'full', record }
    }
  }

  private removeBytes(gone: readonly PhotoRecord[]): void {
    const others = Object.values(this.store.getState().filings).flatMap(({ photos }) => Object.values(photos))
    const used = new Set(others.map(bytesOf))
    for (const id of new Set(gone.map(bytesOf)))
      if (id !== null && !used.has(id)) void this.ports.photos.remove(id).catch(() => undefined)
  }

  private put(id: string, filing: FilingRecord): void {
    this.store.setState(({ filings }) => ({ filings: { ...filings, [id]: filing } }))
  }

  private drop(id: string): void {
    this.store.setState(({ filings: { [id]: _gone, ...filings } }) => ({ filings }))
  }
}

type Parts = Pick<FilingRecord, 'sections' | 'photos'>

const sameParts = (a: Parts, b: Parts) =>
  isShallowEqual(a.sections, b.sections) && isShallowEqual(a.photos, b.photos)

function isShallowEqual<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  isSame: (one: T, other: T) => boolean = Object.is,
): boolean {
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => {
    const [one, other] = [a[key], b[key]]
    return one !== undefined && other !== undefined && isSame(one, other)
  })
}
