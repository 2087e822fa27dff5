import type { ErrorCode, Session } from '#contract'
import { Refusal, type WriteContext } from '../kernel'
import { openSession } from './sessions'
import { countFailure, forgive } from './lockout'

type Way = 'phone' | 'wechat' | 'desk'

/** A failed sign-in: written down and, where somebody may be guessing, counted. The refusal is returned, so that both stay. */
export async function refuseSignIn(
  context: WriteContext,
  failure: { readonly way: Way; readonly code: ErrorCode; readonly guessedAt?: string },
): Promise<Refusal> {
  if (failure.guessedAt !== undefined) await countFailure(context, failure.guessedAt)
  await context.audit({
    action: 'login.fail',
    objectKind: 'login',
    objectId: failure.way,
    detail: { code: failure.code },
  })
  return new Refusal(failure.code)
}

/** A person's sign-in: a new token, in the body for the mini-program, in a cookie for a browser. */
export async function signInPerson(
  context: WriteContext,
  login: {
    readonly way: 'phone' | 'wechat'
    readonly accountId: string
    readonly client: 'weapp' | 'h5'
    readonly guessedAt?: string
  },
): Promise<Session | Refusal> {
  const { db, now, services, door } = context
  const { accountId, client } = login
  if (!(await isEnabled(context, accountId)))
    return refuseSignIn(context, { way: login.way, code: 'NOT_ALLOWED' })
  if (login.guessedAt !== undefined) await forgive(context, login.guessedAt)
  const { token, expiresAt } = await openSession(db, services, now, { accountId, client, isVerified: true })
  await context.audit({
    action: 'login.succeed',
    objectKind: 'account',
    objectId: accountId,
    detail: { way: login.way, client },
  })
  if (client === 'h5') door.giveSession('h5', token)
  return { token: client === 'weapp' ? token : null, accountId, expiresAt }
}

async function isEnabled({ db }: WriteContext, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
