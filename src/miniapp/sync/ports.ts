import type { ApiClient } from '#contract'
import type { Form, FilingFormId } from '#policy'

/** Small text that survives a kill. `set` throws when the phone has no room left. */
export interface KeyValueStore {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  readonly keys: () => readonly string[]
}

/** The photos kept on this phone, by file id. */
export interface PhotoBytes {
  readonly read: (id: string, offset: number, length: number) => Promise<ArrayBuffer>
  readonly remove: (id: string) => Promise<void>
  readonly list: () => Promise<readonly string[]>
}

export interface NetworkWatch {
  readonly state: () => 'online' | 'weak' | 'offline'
  /** Photos are to wait for Wi-Fi, and this is none. */
  readonly sparesPhotos?: () => boolean
  readonly subscribe: (listener: () => void) => () => void
}

/** Hides sensitive answers in local storage; `open` gives undefined when the key is gone. */
export interface DraftSealer {
  readonly seal: (text: string) => string
  readonly open: (sealed: string) => string | undefined
}

export interface Timers {
  /** Runs once after so many milliseconds; gives back the way to cancel. */
  readonly after: (millis: number, run: () => void) => () => void
}

/** Everything the sync client needs from outside; nothing else of the world is touched. */
export interface SyncPorts {
  readonly api: Pick<ApiClient, 'filings' | 'files'>
  readonly storage: KeyValueStore
  readonly photos: PhotoBytes
  readonly network: NetworkWatch
  readonly sealer: DraftSealer
  readonly timers: Timers
  readonly newId: () => string
  /** The present instant, ISO in UTC. */
  readonly now: () => string
  /** No second copy of the program can run on this phone, as in WeChat: nobody has to wait for a turn. */
  readonly isAlone?: boolean
  readonly formOf: (id: FilingFormId, version: number) => Form | undefined
}
