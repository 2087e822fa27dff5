import { useEffect, useState } from 'react'

/** How many parts of a long page to draw: a few at once, the rest right after, so that the first drawing is light. */
export function useGradually(total: number, step: number): number {
  const [shown, setShown] = useState(step)
  useEffect(() => {
    if (shown < total) setShown(shown + step)
  }, [shown, total, step])
  return Math.min(shown, total)
}
