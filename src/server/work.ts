import type { Kysely } from 'kysely'
import { appendAudit } from './audit/append'
import type { Caller, Door, ReadContext, WriteContext } from './kernel'
import { tellAccounts } from './notify/tell'
import type { Services } from './services'
import type { Database } from './store/database'
import type { Store } from './store/store'

/** A write in the making; it may only be committed when it left a trace. */
export interface Work {
  readonly context: WriteContext
  readonly isAudited: () => boolean
  /** Runs what was left for after the commit. */
  readonly settle: () => Promise<void>
}

/** Turns a transaction into what a handler gets: audit and messages go into the same transaction. */
export function workIn(db: Kysely<Database>, base: Omit<ReadContext, 'db'>): Work {
  let isAudited = false
  const steps: (() => Promise<void>)[] = []
  return {
    context: {
      ...base,
      db,
      audit: async (entry) => {
        isAudited = true
        await appendAudit(db, base.now, base.caller, entry)
      },
      tell: (message) => tellAccounts(db, base.services, base.now, message),
      afterCommit: (step) => void steps.push(step),
    },
    isAudited: () => isAudited,
    // What is committed is done: bytes that could not be removed now go with the next sweep.
    settle: async () => void (await Promise.allSettled(steps.map((step) => step()))),
  }
}

/** Refuses to commit what nobody could trace later. */
export function assertAudited(work: Work, what: string): void {
  if (!work.isAudited()) throw new Error(`${what} wrote without an audit row`)
}

const noDoor: Door = {
  source: 'system',
  giveSession: () => undefined,
  dropSession: () => undefined,
}

/** One transaction of the programme itself (a job, the demo's seed), under the same rules as a request. */
export async function runWork<T>(
  { store, services }: { readonly store: Store; readonly services: Services },
  caller: Caller,
  run: (context: WriteContext) => Promise<T>,
): Promise<T> {
  const { result, work } = await store.write(async (db) => {
    const now = services.clock.now()
    const made = workIn(db, { now, caller, memberRole: undefined, services, door: noDoor })
    const given = await run(made.context)
    assertAudited(made, caller.kind === 'system' ? caller.job : caller.kind)
    return { result: given, work: made }
  })
  await work.settle()
  return result
}
