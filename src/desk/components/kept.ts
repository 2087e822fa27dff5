import { useCallback, useState } from 'react'

/** Text a person typed survives a closed dialog and a reloaded page; it goes when the tab or the session ends. */
export function useKept<T>(key: string, initial: T): [T, (next: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? initial : (JSON.parse(kept) as T)
  })
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setValue(next)
    },
    [key],
  )
  const forget = () => {
    sessionStorage.removeItem(key)
    setValue(initial)
  }
  return [value, keep, forget]
}
