import type { authRoutes } from '#contract'
import type { PreparedHandler, WriteContext, WriteHandler } from '../kernel'
import { Refusal } from '../kernel'
import type { Clock } from '../services'
import { isPassword, totpOf } from './desk-users'
import { forgive, isLockedOut } from './lockout'
import { refuseSignIn } from './outcome'
import { endSession, findSession, openSession } from './sessions'

const STEP_SECONDS = 30

const guessedAt = (username: string) => `desk:${username}`

/** First factor. The ticket it gives opens nothing but the second step. */
export const deskPassword: PreparedHandler<typeof authRoutes.deskPassword> = {
  prepare: async (context, { body }) => {
    const username = body.username.trim()
    const subject = guessedAt(username)
    const locked = (work: WriteContext) => refuseSignIn(work, { way: 'desk', code: 'LOCKED_OUT' })
    // Hashing is the costly part: whoever is locked out does not get it.
    if (await isLockedOut(context, subject)) return locked
    const user = await context.db
      .selectFrom('desk_users')
      .innerJoin('accounts', 'accounts.id', 'desk_users.account_id')
      .select(['account_id', 'password_hash', 'totp_sealed'])
      .where('username', '=', username)
      .where('accounts.disabled_at', 'is', null)
      .executeTakeFirst()
    const isRight = await isPassword(user?.password_hash, body.password)
    return async (work) => {
      // Again, now that other tries of the same moment have been counted.
      if (await isLockedOut(work, subject)) return locked(work)
      if (user === undefined || !isRight)
        return refuseSignIn(work, { way: 'desk', code: 'PASSWORD_WRONG', guessedAt: subject })
      const { token } = await openSession(work.db, work.services, work.now, {
        accountId: user.account_id,
        client: 'desk',
        isVerified: false,
      })
      const { announce, vault, clock } = work.services
      announce?.(`演示动态码：${username} 现在是 ${codeNow(username, vault.open(user.totp_sealed), clock)}`)
      await work.audit({ action: 'login.password', objectKind: 'account', objectId: user.account_id })
      return { ticket: token }
    }
  },
}

const codeNow = (username: string, secret: string, clock: Clock) =>
  totpOf(username, secret).generate({ timestamp: Date.parse(clock.realNow()) })

/** Second factor: a code of the authenticator app, each time step at most once. */
export const deskTotp: WriteHandler<typeof authRoutes.deskTotp> = async (context, { body }) => {
  const { db, now, services, door } = context
  const ticket = await findSession(db, body.ticket, now)
  if (ticket === undefined || ticket.isVerified) throw new Refusal('NOT_SIGNED_IN')
  const { accountId } = ticket.caller
  const user = await db
    .selectFrom('desk_users')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  const subject = guessedAt(user.username)
  if (await isLockedOut(context, subject)) return refuseSignIn(context, { way: 'desk', code: 'LOCKED_OUT' })
  const timestamp = Date.parse(services.clock.realNow())
  const delta = totpOf(user.username, services.vault.open(user.totp_sealed)).validate({
    token: body.totp.trim(),
    timestamp,
  })
  const step = Math.floor(timestamp / 1000 / STEP_SECONDS) + (delta ?? 0)
  if (delta === null || step <= user.totp_last_step)
    return refuseSignIn(context, { way: 'desk', code: 'TOTP_WRONG', guessedAt: subject })
  await db
    .updateTable('desk_users')
    .set({ totp_last_step: step })
    .where('account_id', '=', accountId)
    .execute()
  await forgive(context, subject)
  await endSession(db, ticket.id)
  const { token, expiresAt } = await openSession(db, services, now, {
    accountId,
    client: 'desk',
    isVerified: true,
  })
  await context.audit({
    action: 'login.succeed',
    objectKind: 'account',
    objectId: accountId,
    detail: { way: 'desk', client: 'desk' },
  })
  door.giveSession('desk', token)
  return { expiresAt }
}
