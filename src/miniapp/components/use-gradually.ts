import { useEffect, useState } from 'react'
import { afterDrawing } from '../platform'

/**
 * How many parts of a long page to draw. A mini-program sends a page to the screen as data: a few parts at once and
 * the rest right after, in growing steps, keep the first drawing light. A browser draws everything at once.
 */
export function useGradually(total: number, first: number): number {
  const isGradual = process.env.TARO_ENV === 'weapp'
  const [shown, setShown] = useState(first)
  useEffect(() => {
    if (isGradual && shown < total) afterDrawing(() => setShown(shown * 3))
  }, [isGradual, shown, total])
  return isGradual ? Math.min(shown, total) : total
}
