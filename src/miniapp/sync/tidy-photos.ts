import type { Book } from './book'
import type { SyncPorts } from './ports'
import type { FilingRecord, PhotoRecord } from './records'
import { partsOf } from './shelf'

/** Another tab may be between keeping a photo and naming it; nobody takes an hour for that. */
const untouchedMillis = 3_600_000

/**
 * Takes away what a kill left between two writes: photos that no answer of their filing names, then bytes that no photo
 * names, whoever's they are. What is younger than an hour waits for the next start.
 */
export async function tidyPhotos(book: Book, ports: SyncPorts): Promise<void> {
  const limit = Date.parse(ports.now()) - untouchedMillis
  for (const filing of Object.values(book.store.getState().filings))
    for (const photo of Object.values(filing.photos))
      if (Date.parse(photo.savedAt) < limit && !isNamed(filing, photo))
        book.removePhoto(filing.meta.id, photo.id)
  const kept = await ports.photos.list()
  const named = namedBytes(ports)
  for (const id of kept)
    if (madeAt(id) < limit && !named.has(id)) await ports.photos.remove(id).catch(() => undefined)
}

/** By the answers as they are, as they were, on their way or in question. */
function isNamed({ sections }: FilingRecord, { id, section }: PhotoRecord): boolean {
  return JSON.stringify(sections[section] ?? '').includes(id)
}

/** Of every account and filing on this phone, also of those that are not open. */
function namedBytes({ storage }: SyncPorts): ReadonlySet<string> {
  const named = new Set<string>()
  for (const key of storage.keys()) {
    const parts = partsOf(key)
    if (parts?.kind !== 'p') continue
    named.add(parts.id)
    const [, other] = /"bytesOf":"([^"]+)"/.exec(storage.get(key) ?? '') ?? []
    if (other !== undefined) named.add(other)
  }
  return named
}

/** Our ids begin with the time they were made. */
const madeAt = (id: string): number => parseInt(id.replace('-', '').slice(0, 12), 16) || 0
