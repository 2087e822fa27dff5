import type { authRoutes } from '#contract'
import { type PreparedHandler, Refusal } from '../kernel'
import { accountFor } from './identities'
import { refuseSignIn, signInPerson } from './outcome'

/** Signs in with WeChat's login code. Asking WeChat happens before the transaction: it may take seconds. */
export const wechatLogin: PreparedHandler<typeof authRoutes.wechatLogin> = {
  prepare: async ({ services }, { body }) => {
    const openid = await openidOrRefusal(services.wechat, body.code)
    return async (work) => {
      if (openid instanceof Refusal) return refuseSignIn(work, { way: 'wechat', code: openid.code })
      const accountId = await accountFor(work, 'wechat', openid)
      return signInPerson(work, { way: 'wechat', accountId, client: 'weapp' })
    }
  },
}

async function openidOrRefusal(
  wechat: { readonly openidOf: (loginCode: string) => Promise<string> } | undefined,
  code: string,
): Promise<string | Refusal> {
  if (wechat === undefined) return new Refusal('WECHAT_UNAVAILABLE')
  try {
    return await wechat.openidOf(code)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
