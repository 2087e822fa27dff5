import { checkPhone } from '#policy'
import type { authRoutes } from '#contract'
import { type PreparedHandler, Refusal, type WriteHandler } from '../kernel'
import { accountFor, identityLookup } from './identities'
import { isLockedOut } from './lockout'
import { codeExpiry, keepCode, recentCodes, spendCode } from './one-time-codes'
import { refuseSignIn, signInPerson } from './outcome'

/** Sends a code to a phone. Whether the phone has an account is not told. */
export const requestCode: PreparedHandler<typeof authRoutes.requestCode> = {
  prepare: async (context, { body }) => {
    const phone = phoneOf(body.phone)
    const { sms, vault } = context.services
    const lookup = identityLookup(vault, 'phone', phone)
    if ((await recentCodes(context, lookup)) >= sms.codesPerPhoneInTenMinutes)
      throw new Refusal('TOO_MANY_REQUESTS')
    const code = sms.newCode()
    await sms.sendCode(phone, code)
    return async (work) => {
      await keepCode(work, lookup, code)
      await work.audit({ action: 'login.code', objectKind: 'login', objectId: 'phone' })
      return { sent: true, expiresAt: codeExpiry(work.now) }
    }
  },
}

/** Signs in with phone and code. */
export const phoneLogin: WriteHandler<typeof authRoutes.phoneLogin> = async (context, { body }) => {
  const phone = phoneOf(body.phone)
  const lookup = identityLookup(context.services.vault, 'phone', phone)
  const guessedAt = `phone:${lookup}`
  if (await isLockedOut(context, guessedAt))
    return refuseSignIn(context, { way: 'phone', code: 'LOCKED_OUT' })
  const outcome = await spendCode(context, lookup, body.code)
  if (outcome === 'CODE_EXPIRED') return refuseSignIn(context, { way: 'phone', code: outcome })
  if (outcome === 'CODE_WRONG') return refuseSignIn(context, { way: 'phone', code: outcome, guessedAt })
  const accountId = await accountFor(context, 'phone', phone)
  return signInPerson(context, { way: 'phone', accountId, client: body.client, guessedAt })
}

function phoneOf(text: string): string {
  const checked = checkPhone(text)
  if (checked.ok) return checked.normalised
  throw new Refusal('PHONE_INVALID', { problems: [{ path: 'phone', message: checked.message }] })
}
