import { createClient, type Transport } from '#contract'
import { randomUUID } from 'node:crypto'
import { submissionStatus, type FilingRecord } from '../../src/miniapp/sync'
import { phoneOf, type RealPhone } from './phone'

export interface UnsurePhone {
  readonly sync: () => RealPhone['sync']
  readonly settle: () => Promise<void>
  /** Every different phrase the person could read, in order, also over kills. */
  readonly phrases: string[]
  readonly filing: () => FilingRecord
  /** Resolves once the phone has died: at the end of the first exchange that brings it no answer. */
  readonly killAtSilence: () => Promise<void>
  /** The program starts again over what was on the phone. */
  readonly restart: () => void
}

/** The real sync client of one person, whose program can be killed in the middle of a request. */
export function unsurePhone(transport: Transport, filingId: () => string): UnsurePhone {
  const kept = new Map<string, string>()
  const phrases: string[] = []
  let die: (() => void) | undefined
  const start = (): RealPhone => {
    let isDead = false
    const mortal: Transport = async (request) => {
      const answer = await transport(request).catch((error: unknown) => {
        if (die === undefined) throw error
        isDead = true
        die()
        die = undefined
        return new Promise<never>(() => undefined)
      })
      return isDead ? new Promise<never>(() => undefined) : answer
    }
    const api = createClient({ transport: mortal, token: () => null, newId: randomUUID })
    const storage = {
      get: (key: string) => kept.get(key),
      set: (key: string, value: string) => void (isDead || kept.set(key, value)),
      remove: (key: string) => void (isDead || kept.delete(key)),
      keys: () => [...kept.keys()],
    }
    const phone = phoneOf(api, { storage })
    phone.sync.store.subscribe((state) => {
      const filing = state.filings[filingId()]
      if (filing === undefined || isDead) return
      const { phrase } = submissionStatus(state, filing)
      if (phrases.at(-1) !== phrase) phrases.push(phrase)
    })
    return phone
  }
  let phone = start()
  return {
    sync: () => phone.sync,
    settle: () => phone.settle(),
    phrases,
    filing: () => {
      const filing = phone.sync.store.getState().filings[filingId()]
      if (filing === undefined) throw new Error('not on this phone')
      return filing
    },
    killAtSilence: () =>
      new Promise((resolve) => {
        die = resolve
      }),
    restart: () => {
      phone = start()
    },
  }
}
