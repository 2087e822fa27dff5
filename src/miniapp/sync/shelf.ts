import { applyChanges, diffSection } from '#policy'
import type { Section } from '#policy'
import type { KeyValueStore, SyncPorts } from './ports'
import type { FilingMeta, PhotoRecord, SectionRecord } from './records'
import { sectionFromText, sectionToText } from './sealed-json'
import { prefix } from './prefix'

/** One kind of record in local storage: how it is written, read, and joined with what another tab wrote. */
export interface Slot<T> {
  readonly key: string
  readonly toText: (record: T) => string
  readonly fromText: (text: string) => T
  readonly join: (last: T, mine: T, theirs: T) => T
}

/** Whose copy of which filing: two people who use one phone never write to the same record. */
export interface Place {
  readonly owner: string
  readonly filingId: string
}

/** The owner of what is begun before anybody signs in. */
export const nobody = '-'

const slotKey = ({ owner, filingId }: Place, kind: 'm' | 's' | 'p', id: string) =>
  `${prefix}${owner}/${filingId}/${kind}/${id}`

/** The parts of a storage key, or undefined for keys that are not a record. */
export function partsOf(key: string): (Place & { kind: string; id: string }) | undefined {
  const [, owner = '', filingId = '', kind = '', id = ''] =
    /^sync\/([^/]+)\/([^/]+)\/([msp])\/(.+)$/.exec(key) ?? []
  return filingId === '' ? undefined : { owner, filingId, kind, id }
}

export function metaSlot(place: Place): Slot<FilingMeta> {
  return plainSlot(slotKey(place, 'm', 'meta'))
}
export function photoSlot(place: Place, id: string): Slot<PhotoRecord> {
  return plainSlot(slotKey(place, 'p', id))
}
export function sectionSlot(ports: SyncPorts, place: Place, section: Section): Slot<SectionRecord> {
  return {
    key: slotKey(place, 's', section.id),
    toText: (record) => sectionToText(section, record, ports.sealer),
    fromText: (text) => sectionFromText(text, ports.sealer),
    join: (last, mine, theirs) => ({
      ...joined(last, mine, theirs),
      values: applyChanges(theirs.values, diffSection(section, last.values, mine.values)),
    }),
  }
}

function plainSlot<T extends object>(key: string): Slot<T> {
  return { key, toText: JSON.stringify, fromText: (text) => JSON.parse(text) as T, join: joined }
}

/** Three-way by property: what this tab changed since it last read or wrote, else what the other tab wrote. */
function joined<T extends object>(last: T, mine: T, theirs: T): T {
  const own = Object.entries(mine).filter(([name, value]) => value !== last[name as keyof T])
  return { ...theirs, ...Object.fromEntries(own) }
}

/** Local storage that notices when another tab of the same phone has written in between. */
export class Shelf {
  private readonly seen = new Map<string, { readonly text: string; readonly record: unknown }>()

  constructor(private readonly storage: KeyValueStore) {}

  /** The record as stored; the same object as long as nobody else wrote it. */
  load<T>(slot: Slot<T>): T | undefined {
    const text = this.storage.get(slot.key)
    const seen = this.seen.get(slot.key)
    if (text !== undefined && text === seen?.text) return seen.record as T
    this.seen.delete(slot.key)
    if (text === undefined) return undefined
    try {
      const record = slot.fromText(text)
      this.seen.set(slot.key, { text, record })
      return record
    } catch {
      // A record that cannot be read must not keep the other drafts from opening.
      return undefined
    }
  }

  /** Writes and gives back what was written; undefined when another tab has removed the record. Throws when full. */
  save<T>(slot: Slot<T>, record: T): T | undefined {
    const last = this.seen.get(slot.key)
    const stored = this.storage.get(slot.key)
    if (last !== undefined && stored === undefined) {
      this.seen.delete(slot.key)
      return undefined
    }
    const isForeign = last !== undefined && stored !== undefined && stored !== last.text
    const next = isForeign ? slot.join(last.record as T, record, slot.fromText(stored)) : record
    const text = slot.toText(next)
    this.storage.set(slot.key, text)
    this.seen.set(slot.key, { text, record: next })
    return next
  }

  remove(key: string): void {
    this.storage.remove(key)
    this.seen.delete(key)
  }

  keys(): readonly string[] {
    return this.storage.keys().filter((key) => key.startsWith(prefix))
  }

  /** What nobody owned becomes `owner`'s. A kill in the middle leaves a copy, which the next turn finishes. */
  adopt(owner: string): void {
    const start = `${prefix}${nobody}/`
    for (const key of this.keys()) {
      const text = key.startsWith(start) ? this.storage.get(key) : undefined
      if (text === undefined) continue
      const to = `${prefix}${owner}/${key.slice(start.length)}`
      try {
        this.storage.set(to, text)
        this.remove(key)
      } catch {
        // A full phone has room for it only where it lay.
        this.remove(key)
        this.storage.set(to, text)
      }
    }
  }
}
