import type { PastChange } from '#contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNetwork } from '../../platform'
import { wordsOf } from '../session/session'
import { historyApi } from './history-api'

export interface PastChangesRead {
  /** Newest first, as far as they were read; undefined before the first answer. */
  readonly changes: readonly PastChange[] | undefined
  readonly hasMore: boolean
  readonly problem: { readonly title: string; readonly next: string } | undefined
  readonly isLoading: boolean
  /** Reads the next older ones, or the first again after a failure. */
  readonly readOn: () => void
}

/** The history of a section, page by page. It is not kept on the phone: what stands in it is private and long. */
export function usePastChanges(filingId: string, sectionId: string): PastChangesRead {
  const [read, setRead] = useState<{ changes: readonly PastChange[]; next: string | null }>()
  const [problem, setProblem] = useState<PastChangesRead['problem']>()
  const [isLoading, setLoading] = useState(false)
  const isAsking = useRef(false)
  const isOffline = useNetwork() === 'offline'
  const next = read?.next ?? undefined
  const readOn = useCallback(() => {
    if (isAsking.current) return
    isAsking.current = true
    setLoading(true)
    setProblem(undefined)
    const query = next === undefined ? {} : { before: next }
    historyApi
      .changes({ params: { filingId, sectionId }, query })
      .then((page) =>
        setRead((before) => ({
          changes: next === undefined ? page.changes : [...(before?.changes ?? []), ...page.changes],
          next: page.next,
        })),
      )
      .catch((error: unknown) => setProblem(wordsOf(error)))
      .finally(() => {
        isAsking.current = false
        setLoading(false)
      })
  }, [filingId, sectionId, next])
  const isUnread = read === undefined
  useEffect(() => {
    if (isUnread && !isOffline) readOn()
  }, [isUnread, isOffline, readOn])
  return { changes: read?.changes, hasMore: next !== undefined, problem, isLoading, readOn }
}
