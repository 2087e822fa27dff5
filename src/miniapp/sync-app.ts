import { formOf } from '#policy'
import { useEffect } from 'react'
import { create } from 'zustand'
import { api, forgetSession, sessionEnded, useSession } from './features/session/session'
import {
  files,
  network,
  newId,
  now,
  onAppHidden,
  onAppShown,
  openSealer,
  storage,
  type Sealer,
} from './platform'
import { createSync, type Sync, type SyncPorts } from './sync'

const useOpened = create<{ readonly sync: Sync | undefined }>(() => ({ sync: undefined }))

let opening: Promise<Sync> | undefined
let sealer: Sealer

/** The one sync client of the program, over this phone's storage, photos and network. */
export function openSync(): Promise<Sync> {
  opening ??= open()
  return opening
}

/** The sync client for a page; undefined for the moment it takes to open the drafts. */
export function useSync(): Sync | undefined {
  useEffect(() => void openSync(), [])
  return useOpened(({ sync }) => sync)
}

/** Logs out: no draft, no photo, no key and no session stays on this phone, with or without a network. */
export async function signOut(): Promise<void> {
  const sync = await openSync()
  sync.wipe()
  for (const id of await files.list()) await files.remove(id)
  await forgetSession()
  sealer = await openSealer()
}

async function open(): Promise<Sync> {
  sealer = await openSealer()
  const sync = createSync(ports)
  sync.store.subscribe(({ needsLogin }, before) => {
    if (needsLogin && !before.needsLogin) sessionEnded()
  })
  useSession.subscribe(({ session }, before) => {
    if (session !== undefined && session !== before.session) void sync.resume()
  })
  onAppShown(() => void sync.resume())
  onAppHidden(sync.flush)
  useOpened.setState({ sync })
  return sync
}

const ports: SyncPorts = {
  api,
  storage,
  photos: files,
  network,
  // Logout makes a new key; whatever is sealed afterwards must use that one.
  sealer: { seal: (text) => sealer.seal(text), open: (sealed) => sealer.open(sealed) },
  timers: {
    after: (millis, run) => {
      const timer = setTimeout(run, millis)
      return () => clearTimeout(timer)
    },
  },
  newId,
  now,
  formOf,
}
