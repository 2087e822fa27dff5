import { storage } from '../../platform'
import { prefix } from '../../sync/prefix'

/** Goes with the drafts when somebody logs out. */
const key = `${prefix}last`

export interface LastPlace {
  readonly filingId: string
  readonly sectionId: string
  readonly fieldId: string
  /** What the section is called. */
  readonly title: string
}

/** Where on this phone somebody filled in last. */
export function lastPlace(): LastPlace | undefined {
  try {
    return (JSON.parse(storage.get(key) ?? 'null') as LastPlace | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers the screen that is being filled in; on a full phone the answers come first. */
export function rememberPlace(place: LastPlace): void {
  try {
    storage.set(key, JSON.stringify(place))
  } catch {
    storage.remove(key)
  }
}
