import type { Services } from '../services'
import type { Store } from './store'

const DAY_MS = 24 * 60 * 60_000
/** A phone that was offline for a month still gets the first answer to what it sends again. */
const ANSWERS_KEPT_MS = 35 * DAY_MS

/** Removes what has served its time: remembered answers, dead sessions and codes. */
export async function sweep(store: Store, { clock }: Services): Promise<void> {
  const now = clock.now()
  const ago = (milliseconds: number) => new Date(Date.parse(now) - milliseconds).toISOString()
  await store.write(async (db) => {
    await db.deleteFrom('idempotency').where('created_at', '<', ago(ANSWERS_KEPT_MS)).execute()
    await db.deleteFrom('one_time_codes').where('expires_at', '<', ago(DAY_MS)).execute()
    await db.deleteFrom('login_failures').where('at', '<', ago(DAY_MS)).execute()
    await db
      .deleteFrom('sessions')
      .where((is) => is.or([is('expires_at', '<', now), is('idle_until', '<', now)]))
      .execute()
  })
}
