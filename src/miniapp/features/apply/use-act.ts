import { useCallback, useState } from 'react'
import type { Draft } from '../forms/draft'
import { wordsOf } from '../session/session'

interface Act {
  readonly problem: { readonly title: string; readonly next: string } | undefined
  readonly isBusy: boolean
  /** Resolves to whether it was done; a refusal is kept in words. */
  readonly run: (call: () => Promise<unknown>) => Promise<boolean>
}

/** One thing that only the server can do: never said to be done before it answered. The draft is fresh afterwards. */
export function useAct({ sync, filingId }: Pick<Draft, 'sync' | 'filingId'>): Act {
  const [problem, setProblem] = useState<Act['problem']>()
  const [isBusy, setBusy] = useState(false)
  const run = useCallback(
    async (call: () => Promise<unknown>) => {
      setBusy(true)
      setProblem(undefined)
      try {
        await call()
        await sync.pull(filingId).catch(() => undefined)
        return true
      } catch (error) {
        setProblem(wordsOf(error))
        return false
      } finally {
        setBusy(false)
      }
    },
    [sync, filingId],
  )
  return { problem, isBusy, run }
}
