import type { ApiClient } from '#contract'
import { useRef, useState } from 'react'
import { useApi } from './api-context'
import { failureOf, type Failure } from './failure'

export interface Action<Input> {
  readonly isRunning: boolean
  readonly failure: Failure | undefined
  readonly start: (input: Input) => Promise<void>
  readonly clear: () => void
}

/**
 * One write. A second click while it runs does nothing; after silence the same content goes out under the same
 * idempotency key, so it is done once at most. A refusal or another content makes a new key.
 */
export function useAction<Input, Output>(
  run: (client: ApiClient, input: Input, idempotencyKey: string) => Promise<Output>,
  done: (output: Output) => void,
): Action<Input> {
  const { client } = useApi()
  const [isRunning, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const busy = useRef(false)
  const attempt = useRef<{ content: string; key: string } | undefined>(undefined)

  const start = async (input: Input) => {
    if (busy.current) return
    busy.current = true
    setRunning(true)
    setFailure(undefined)
    const content = JSON.stringify(input)
    if (attempt.current?.content !== content) attempt.current = { content, key: crypto.randomUUID() }
    const answer = await run(client, input, attempt.current.key).then(
      (output) => ({ output }),
      (error: unknown) => ({ failure: failureOf(error) }),
    )
    busy.current = false
    setRunning(false)
    if (!('failure' in answer) || answer.failure.code !== 'NO_ANSWER') attempt.current = undefined
    if ('failure' in answer) setFailure(answer.failure)
    else done(answer.output)
  }
  return { isRunning, failure, start, clear: () => setFailure(undefined) }
}
