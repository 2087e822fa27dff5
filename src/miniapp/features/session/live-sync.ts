import { formOf } from '#policy'
import { useSyncExternalStore } from 'react'
import { files, network, newId, now, openSealer, storage, type Sealer } from '../../platform'
import { createSync, type Sync } from '../../sync'
import { api, forgetSession, signedIn } from './session'
import type { Session } from '#contract'

let sealer: Sealer | undefined
let live: Sync | undefined
const listeners = new Set<() => void>()

const opened = (): Sealer => {
  if (sealer === undefined) throw new Error('The sealer is opened before sync starts')
  return sealer
}

/** The sync client of this phone, started once; everything else awaits it. */
export const syncReady: Promise<Sync> = openSealer().then((first) => {
  sealer = first
  live = createSync({
    api,
    storage,
    photos: files,
    network,
    sealer: { seal: (text) => opened().seal(text), open: (sealed) => opened().open(sealed) },
    timers: {
      after: (millis, run) => {
        const timer = setTimeout(run, millis)
        return () => clearTimeout(timer)
      },
    },
    newId,
    now,
    formOf,
  })
  for (const listener of listeners) listener()
  return live
})

/** The sync client, or undefined in the first moment after the start of the program. */
export const useSync = (): Sync | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => live,
  )

/** After a login: the queue goes on where it stopped. */
export async function enter(session: Session): Promise<void> {
  signedIn(session)
  await (await syncReady).resume()
}

/** Logout: nothing of the person stays on this phone, with or without a network. */
export async function leave(): Promise<void> {
  const sync = await syncReady
  sync.wipe()
  await forgetSession()
  sealer = await openSealer()
}
