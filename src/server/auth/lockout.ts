import type { ReadContext, WriteContext } from '../kernel'

const WINDOW_MS = 15 * 60_000

/**
 * Wrong tries within 15 minutes. The pair is tightest, so that a stranger who guesses locks out himself and not the owner;
 * the account limit stops guessing from many addresses, the source limit guessing at many accounts.
 */
export const LOCKOUT = { pair: 5, account: 30, source: 50 } as const

type Scope = keyof typeof LOCKOUT
type Context = Pick<ReadContext, 'db' | 'now' | 'services' | 'door'>

/** `subject` names what is being guessed at: `phone:…`, `desk:…`. */
function lookups({ services, door }: Context, subject: string): readonly (readonly [Scope, string])[] {
  const keyed = (value: string) => services.vault.lookup('lockout', value)
  return [
    ['pair', keyed(`${subject}@${door.source}`)],
    ['account', keyed(subject)],
    ['source', keyed(`@${door.source}`)],
  ]
}

/** Whether this subject may not be tried now from where the call comes. */
export async function isLockedOut(context: Context, subject: string): Promise<boolean> {
  const since = new Date(Date.parse(context.now) - WINDOW_MS).toISOString()
  for (const [scope, lookup] of lookups(context, subject)) {
    const { tries } = await context.db
      .selectFrom('login_failures')
      .select(({ fn }) => fn.countAll<number>().as('tries'))
      .where('subject_lookup', '=', lookup)
      .where('at', '>', since)
      .executeTakeFirstOrThrow()
    if (tries >= LOCKOUT[scope]) return true
  }
  return false
}

/** Counts one wrong try against the account, the source and the pair. */
export async function countFailure(context: WriteContext, subject: string): Promise<void> {
  for (const [, lookup] of lookups(context, subject))
    await context.db
      .insertInto('login_failures')
      .values({ id: context.services.newId(), subject_lookup: lookup, at: context.now })
      .execute()
}

/** A success forgives the tries on this account from here; those of a stranger and of the source stay counted. */
export async function forgive(context: WriteContext, subject: string): Promise<void> {
  const pair = lookups(context, subject).find(([scope]) => scope === 'pair')?.[1] ?? ''
  await context.db.deleteFrom('login_failures').where('subject_lookup', '=', pair).execute()
}
