import type { Handlers, WriteHandler } from '../kernel'
import type { authRoutes } from '#contract'
import { Refusal } from '../kernel'
import { deskPassword, deskTotp } from './desk-login'
import { phoneLogin, requestCode } from './phone-login'
import { endSession } from './sessions'
import { wechatLogin } from './wechat-login'

const logout: WriteHandler<typeof authRoutes.logout> = async ({ db, caller, door, audit }) => {
  if (caller.kind !== 'person' && caller.kind !== 'desk') throw new Refusal('NOT_SIGNED_IN')
  await endSession(db, caller.sessionId)
  await audit({ action: 'login.end', objectKind: 'account', objectId: caller.accountId })
  door.dropSession()
  return { done: true }
}

/** Handlers of the contract group `auth`. */
export const authHandlers: Handlers['auth'] = {
  requestCode,
  phoneLogin,
  wechatLogin,
  deskPassword,
  deskTotp,
  logout,
}
