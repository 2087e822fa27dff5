import type { Kysely } from 'kysely'
import type { ReadContext, WriteContext } from '../kernel'
import type { Vault } from '../services'
import type { Database } from '../store/database'

export type Provider = Database['identities']['provider']

/** An identity belongs to its provider: the same text at another provider is somebody else. */
export const identityLookup = (vault: Vault, provider: Provider, subject: string): string =>
  vault.lookup(`identity:${provider}`, subject)

/** The account known by this identity; undefined when there is none. */
export async function findAccount(
  context: Pick<ReadContext, 'db' | 'services'>,
  provider: Provider,
  subject: string,
): Promise<string | undefined> {
  const row = await context.db
    .selectFrom('identities')
    .select('account_id')
    .where('provider', '=', provider)
    .where('subject_lookup', '=', identityLookup(context.services.vault, provider, subject))
    .executeTakeFirst()
  return row?.account_id
}

/** The account known by this identity, made at the first sign-in. */
export async function accountFor(
  context: WriteContext,
  provider: Provider,
  subject: string,
): Promise<string> {
  const known = await findAccount(context, provider, subject)
  if (known !== undefined) return known
  const { db, now, services } = context
  const accountId = services.newId()
  await db
    .insertInto('accounts')
    .values({ id: accountId, kind: 'person', name: null, created_at: now, disabled_at: null })
    .execute()
  await db
    .insertInto('identities')
    .values({
      provider,
      subject_lookup: identityLookup(services.vault, provider, subject),
      subject_sealed: services.vault.seal(subject),
      account_id: accountId,
      created_at: now,
    })
    .execute()
  return accountId
}

/** How a provider knows the account: its phone number, its openid. Personal data: mask it before it leaves the server. */
export async function subjectOf(
  db: Kysely<Database>,
  vault: Vault,
  accountId: string,
  provider: Provider,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identities')
    .select('subject_sealed')
    .where('account_id', '=', accountId)
    .where('provider', '=', provider)
    .executeTakeFirst()
  return row && vault.open(row.subject_sealed)
}
