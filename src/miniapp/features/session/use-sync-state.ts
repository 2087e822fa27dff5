import { useStore } from 'zustand'
import type { Sync, SyncState } from '../../sync'
import { useSync, useSyncIfDrafts } from './live-sync'

const empty: SyncState = {
  filings: {},
  isOnline: true,
  needsLogin: false,
  isStorageFull: false,
  keepsOthersWork: false,
}
const notOpen: Sync['store'] = {
  getState: () => empty,
  getInitialState: () => empty,
  subscribe: () => () => undefined,
}

/** A part of what the sync client knows; empty for the moment it takes to open the drafts. */
export function useSyncState<T>(select: (state: SyncState) => T): T {
  return useStore(useSync()?.store ?? notOpen, select)
}

/** The same where no draft at all means that the sync client need not be fetched. */
export function useDraftState<T>(select: (state: SyncState) => T): T {
  return useStore(useSyncIfDrafts()?.store ?? notOpen, select)
}
