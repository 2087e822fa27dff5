import type { Kysely } from 'kysely'
import type { OutgoingMessage } from '../kernel'
import type { Services } from '../services'
import type { Database } from '../store/database'

/** Puts one message in each inbox, and in the outbox of those who can be reached by WeChat. */
export async function tellAccounts(
  db: Kysely<Database>,
  services: Services,
  now: string,
  message: OutgoingMessage,
): Promise<void> {
  for (const accountId of new Set(message.to)) {
    const id = services.newId()
    await db
      .insertInto('messages')
      .values({
        id,
        account_id: accountId,
        at: now,
        title: message.title,
        body: message.body,
        clause: message.clause ?? null,
        link_to: message.link?.to ?? null,
        link_id: message.link?.id ?? null,
        read_at: null,
      })
      .execute()
    if (services.wechat !== undefined && (await isOnWechat(db, accountId)))
      await db
        .insertInto('outbox')
        .values({
          id: services.newId(),
          message_id: id,
          channel: 'wechat',
          state: 'due',
          attempts: 0,
          due_at: now,
        })
        .execute()
  }
}

async function isOnWechat(db: Kysely<Database>, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('identities')
    .select('provider')
    .where('account_id', '=', accountId)
    .where('provider', '=', 'wechat')
    .executeTakeFirst()
  return row !== undefined
}
