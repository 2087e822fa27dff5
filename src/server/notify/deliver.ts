import { subjectOf } from '../auth/identities'
import type { Services, WechatGateway } from '../services'
import type { Database } from '../store/database'
import type { Store } from '../store/store'

const BATCH = 50
const ATTEMPTS = 6
const FIRST_DELAY_MS = 60_000

type Due = Pick<Database['outbox'], 'id' | 'attempts'> &
  Pick<Database['messages'], 'account_id' | 'title' | 'body'>

/**
 * Sends what is due by WeChat; gives how many left. What fails is tried again later and later, then given up: the inbox
 * has it in any case. A message may arrive twice when the process dies between sending and noting it, never not at all.
 */
export async function deliverDue(store: Store, services: Services): Promise<number> {
  const { wechat } = services
  if (wechat === undefined) return 0
  const due = await store.db
    .selectFrom('outbox')
    .innerJoin('messages', 'messages.id', 'outbox.message_id')
    .select(['outbox.id', 'attempts', 'account_id', 'title', 'body'])
    .where('state', '=', 'due')
    .where('due_at', '<=', services.clock.now())
    .orderBy('due_at')
    .limit(BATCH)
    .execute()
  for (const message of due)
    await note(store, services, message, await push(store, services, wechat, message))
  return due.length
}

async function push(
  { db }: Store,
  { vault }: Services,
  wechat: WechatGateway,
  { account_id: accountId, title, body }: Due,
): Promise<'sent' | 'refused' | 'failed'> {
  const openid = await subjectOf(db, vault, accountId, 'wechat')
  return openid === undefined ? 'refused' : wechat.push(openid, { title, body })
}

async function note(
  store: Store,
  { clock }: Services,
  { id, attempts }: Due,
  outcome: 'sent' | 'refused' | 'failed',
): Promise<void> {
  const tried = attempts + 1
  const state = outcome !== 'failed' ? outcome : tried >= ATTEMPTS ? 'dead' : 'due'
  const dueAt = new Date(Date.parse(clock.now()) + FIRST_DELAY_MS * 2 ** attempts).toISOString()
  await store.write(async (db) => {
    await db
      .updateTable('outbox')
      .set({ state, attempts: tried, due_at: dueAt })
      .where('id', '=', id)
      .execute()
  })
}
