import type { ApiClient } from '#contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useApi } from './api-context'
import { failureOf, type Failure } from './failure'

export interface Query<T> {
  /** The newest answer; kept while it is being loaded again. */
  readonly data: T | undefined
  readonly failure: Failure | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

interface Answer<T> {
  readonly key: string
  readonly data: T | undefined
  readonly failure: Failure | undefined
}

/** Loads when `key` changes, after a sign-in and on `reload`. Only the answer to the newest question counts. */
export function useQuery<T>(key: string, load: (client: ApiClient) => Promise<T>): Query<T> {
  const { client, signIns } = useApi()
  const [answer, setAnswer] = useState<Answer<T>>()
  const [round, setRound] = useState(0)
  const [loadedRound, setLoadedRound] = useState('')
  const loadRef = useRef(load)
  useEffect(() => {
    loadRef.current = load
  })
  const question = `${key} ${signIns} ${round}`
  useEffect(() => {
    let isCurrent = true
    const settle = (next: (before: T | undefined) => Omit<Answer<T>, 'key'>) => {
      if (!isCurrent) return
      setAnswer((before) => ({ key, ...next(before?.key === key ? before.data : undefined) }))
      setLoadedRound(question)
    }
    loadRef.current(client).then(
      (data) => settle(() => ({ data, failure: undefined })),
      (error: unknown) => settle((data) => ({ data, failure: failureOf(error) })),
    )
    return () => {
      isCurrent = false
    }
  }, [client, key, question])
  const reload = useCallback(() => setRound((count) => count + 1), [])
  const current = answer?.key === key ? answer : undefined
  return {
    data: current?.data,
    failure: current?.failure,
    isLoading: loadedRound !== question,
    reload,
  }
}
