import { ApiError } from '#contract'
import type { ErrorBody } from '#contract'

const temporary: readonly number[] = [429, 500, 503]

/** The server's final no, or undefined when the item should be sent again: no answer, no session, or overload. */
export function finalRefusal(error: unknown): ErrorBody['error'] | undefined {
  if (!(error instanceof ApiError) || error.code === 'NOT_SIGNED_IN') return undefined
  return temporary.includes(error.status) ? undefined : error.detail
}

/** Final refusals go to the handler, everything else on to the sender. */
export async function unlessRefused<T>(
  answer: Promise<T>,
  onRefusal: (refusal: ErrorBody['error']) => T | Promise<T>,
): Promise<T> {
  try {
    return await answer
  } catch (error) {
    const refusal = finalRefusal(error)
    if (refusal === undefined) throw error
    return onRefusal(refusal)
  }
}
