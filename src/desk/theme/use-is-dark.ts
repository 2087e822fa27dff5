import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(prefers-color-scheme: dark)')

const subscribe = (changed: () => void) => {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** What the person's system asks for; follows it while the desk is open. */
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
