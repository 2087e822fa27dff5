/** How WeChat's APIs answer: callbacks or a promise, never at once, and a word in `errMsg`. */
import type { Activity } from '../activity'

export type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: object) => void
}

/** A call the mini-program made, for assertions. */
export interface Call {
  name: string
  options: Record<string, unknown>
}

export type Work = (options: Options) => object | void | Promise<object | void>

const withoutCallbacks = (options: Options) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))

/** Turns the work into an API of WeChat's shape; a thrown error becomes `name:fail message`. */
export const asynchronous =
  (activity: Activity, calls: Call[]) =>
  (name: string, work: Work) =>
  (options: Options = {}): Promise<object> | undefined => {
    calls.push({ name, options: withoutCallbacks(options) })
    const answer = activity.track(
      Promise.resolve()
        .then(() => work(options))
        .then(
          (result) => ({ ok: true, value: { errMsg: `${name}:ok`, ...result } }) as const,
          (error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error)
            return { ok: false, value: { errMsg: `${name}:fail ${reason}` } } as const
          },
        ),
    )
    const hasCallbacks = options.success ?? options.fail ?? options.complete
    if (!hasCallbacks) return answer.then(({ ok, value }) => (ok ? value : Promise.reject(value)))
    void answer.then(({ ok, value }) => {
      if (ok) options.success?.(value)
      else options.fail?.(value)
      options.complete?.(value)
    })
    return undefined
  }

export type Define = ReturnType<typeof asynchronous>

/** Works out a set of APIs under their names. */
export const defineAll = (define: Define, works: Record<string, Work>) =>
  Object.fromEntries(Object.entries(works).map(([name, work]) => [name, define(name, work)]))

/** An option that must be text. */
export const text = (options: Options, name: string): string => {
  const value = options[name]
  if (typeof value !== 'string') throw new Error(`parameter error: parameter.${name} should be String`)
  return value
}
