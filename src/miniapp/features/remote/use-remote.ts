import { ApiError } from '#contract'
import { useState } from 'react'
import { now, storage, useShown } from '../../platform'
import { sessionEnded, wordsOf } from '../session/session'

/** Something read from the server: first the last snapshot, then what the server says now. */
export interface Remote<T> {
  /** The newest known value; undefined before the first answer. */
  readonly value: T | undefined
  /** When the server gave `value`, ISO instant. */
  readonly at: string | undefined
  /** What went wrong with the latest reading, in words; the snapshot stays on screen. */
  readonly problem: { readonly title: string; readonly next: string } | undefined
  readonly isLoading: boolean
  readonly reload: () => void
}

interface Snapshot<T> {
  readonly value: T
  readonly at: string
}

/**
 * Reads whenever the page comes to the front, and keeps the answer on the phone, so that the second opening needs
 * no network. `name` is the snapshot's name; undefined means there is nothing to read (not signed in, for instance).
 */
export function useRemote<T>(name: string | undefined, read: () => Promise<T>): Remote<T> {
  const [snapshot, setSnapshot] = useState(() => (name === undefined ? undefined : snapshotOf<T>(name)))
  const [problem, setProblem] = useState<Remote<T>['problem']>()
  const [isLoading, setLoading] = useState(name !== undefined)
  const reload = () => {
    if (name === undefined) return
    setLoading(true)
    read()
      .then((value) => {
        const fresh = { value, at: now() }
        keep(name, fresh)
        setSnapshot(fresh)
        setProblem(undefined)
      })
      .catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'NOT_SIGNED_IN') sessionEnded()
        setProblem(wordsOf(error))
      })
      .finally(() => setLoading(false))
  }
  useShown(reload)
  return { value: snapshot?.value, at: snapshot?.at, problem, isLoading, reload }
}

function snapshotOf<T>(name: string): Snapshot<T> | undefined {
  try {
    return (JSON.parse(storage.get(`snapshot.${name}`) ?? 'null') as Snapshot<T> | null) ?? undefined
  } catch {
    return undefined
  }
}

/** A phone without room still shows the answer; it is only not there offline. */
function keep<T>(name: string, snapshot: Snapshot<T>): void {
  try {
    storage.set(`snapshot.${name}`, JSON.stringify(snapshot))
  } catch {
    storage.remove(`snapshot.${name}`)
  }
}
