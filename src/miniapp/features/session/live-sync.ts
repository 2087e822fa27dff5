import { useEffect } from 'react'
import { create } from 'zustand'
import { storage } from '../../platform'
import type { Sync } from '../../sync'
import { prefix } from '../../sync/prefix'

const useOpened = create<{ readonly sync: Sync | undefined }>(() => ({ sync: undefined }))

let opening: Promise<Sync> | undefined

/** The one sync client of the program. Its code comes apart from the first page, which is drawn without it. */
export function openSync(): Promise<Sync> {
  opening ??= import('./open-sync').then(async ({ open }) => {
    const sync = await open()
    useOpened.setState({ sync })
    return sync
  })
  return opening
}

/** The sync client for a page; undefined for the moment it takes to open the drafts. */
export function useSync(): Sync | undefined {
  useEffect(() => void openSync(), [])
  return useOpened(({ sync }) => sync)
}

/** Opens the sync client only where something of it lies on this phone: a first visitor does not fetch it. */
export function useSyncIfDrafts(): Sync | undefined {
  useEffect(() => {
    if (storage.keys().some((key) => key.startsWith(prefix))) void openSync()
  }, [])
  return useOpened(({ sync }) => sync)
}
