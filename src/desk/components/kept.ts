import { useCallback, useRef, useState } from 'react'

/** What it becomes, or how it follows from what was typed last. */
type Next<T> = T | ((now: T) => T)

/**
 * Text a person typed survives a closed dialog and a reloaded page; it goes when the tab or the session ends.
 * Two fields may change before the next drawing: a change is made to what was typed last, not to what is drawn.
 */
export function useKept<T>(key: string, initial: T): [T, (next: Next<T>) => void, () => void] {
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? initial : (JSON.parse(kept) as T)
  })
  const latest = useRef(value)
  const keep = useCallback(
    (next: Next<T>) => {
      latest.current = next instanceof Function ? next(latest.current) : next
      sessionStorage.setItem(key, JSON.stringify(latest.current))
      setValue(latest.current)
    },
    [key],
  )
  const forget = () => {
    sessionStorage.removeItem(key)
    latest.current = initial
    setValue(initial)
  }
  return [value, keep, forget]
}
