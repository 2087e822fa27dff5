import { randomUUID } from 'node:crypto'
import type { ApiClient } from '#contract'
import { formOf } from '#policy'
import { createSync, type Sync, type SyncPorts } from '../../src/miniapp/sync'

export interface RealPhone {
  readonly sync: Sync
  readonly kept: Map<string, string>
  /** Everything typed goes out and every answer is in. */
  readonly settle: () => Promise<void>
  readonly fly: (isOffline: boolean) => void
}

/** The real sync client of one person against a real server; its storage outlives it. */
export function phoneOf(
  api: ApiClient,
  { kept = new Map<string, string>(), ...ports }: Partial<SyncPorts> & { kept?: Map<string, string> } = {},
): RealPhone {
  let isOffline = false
  const sync = createSync({
    api,
    storage: {
      get: (key) => kept.get(key),
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
      keys: () => [...kept.keys()],
    },
    photos: {
      read: () => Promise.reject(new Error('no bytes here')),
      remove: () => Promise.resolve(),
      list: () => Promise.resolve([]),
    },
    network: { state: () => (isOffline ? 'offline' : 'online'), subscribe: () => () => undefined },
    sealer: {
      seal: (text) => Buffer.from(text).toString('base64'),
      open: (sealed) => Buffer.from(sealed, 'base64').toString(),
    },
    timers: { after: () => () => undefined },
    newId: randomUUID,
    now: () => new Date().toISOString(),
    isAlone: true,
    formOf,
    ...ports,
  })
  return {
    sync,
    kept,
    settle: async () => {
      sync.flush()
      await sync.resume()
      await sync.idle()
    },
    fly: (now) => {
      isOffline = now
    },
  }
}
