import type { ErrorCode } from '#contract'
import type { WechatConfig } from '../config'
import { Refusal } from '../kernel'
import type { Clock, WechatGateway } from '../services'
import { askWechat, errcodeOf } from './wechat-api'

/** WeChat's codes for a login: 40029 not a code, 40163 used before, 40226 blocked by WeChat, 45011 too often, -1 busy. */
const LOGIN_REFUSALS: Readonly<Record<number, ErrorCode>> = {
  40029: 'WECHAT_LOGIN_FAILED',
  40163: 'WECHAT_LOGIN_FAILED',
  40226: 'WECHAT_LOGIN_FAILED',
  45011: 'TOO_MANY_REQUESTS',
}
/** 43101 the person did not subscribe, 40003 the openid is not (or no longer) of this program. */
const PUSH_REFUSALS = [43101, 40003]
const TOKEN_EXPIRED = [40001, 42001]
const TIMEOUT_MS = 5000
const RENEW_BEFORE_MS = 300_000
/** WeChat's limit of one `thing` value. */
const THING_LENGTH = 20

/** The real WeChat, or whatever stands at the configured address. */
export function openWechat(
  config: WechatConfig,
  clock: Clock,
  timeoutMs: number = TIMEOUT_MS,
): WechatGateway {
  const at = (path: string, query: Readonly<Record<string, string>> = {}) => {
    const url = new URL(path, config.endpoint)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return url
  }
  const credentials = { appid: config.appId, secret: config.appSecret }
  const accessToken = tokenCache(clock, () =>
    askWechat(at('/cgi-bin/stable_token'), timeoutMs, { grant_type: 'client_credential', ...credentials }),
  )

  return {
    openidOf: async (loginCode) => {
      const query = { ...credentials, js_code: loginCode, grant_type: 'authorization_code' }
      const { openid, ...rest } = await askWechat(at('/sns/jscode2session', query), timeoutMs)
      const errcode = errcodeOf(rest)
      if (errcode !== 0) throw new Refusal(LOGIN_REFUSALS[errcode] ?? 'WECHAT_UNAVAILABLE')
      // session_key ends here: nothing of the product needs it.
      if (typeof openid !== 'string' || openid === '') throw new Refusal('WECHAT_UNAVAILABLE')
      return openid
    },
    push: async (openid, { title, body }) => {
      if (config.templateId === undefined) return 'refused'
      const thing = (text: string) => ({ value: text.slice(0, THING_LENGTH) })
      const message = {
        touser: openid,
        template_id: config.templateId,
        data: { thing1: thing(title), thing2: thing(body) },
      }
      const send = async (token: string) =>
        errcodeOf(
          await askWechat(at('/cgi-bin/message/subscribe/send', { access_token: token }), timeoutMs, message),
        )
      try {
        const first = await send(await accessToken.get())
        const errcode = TOKEN_EXPIRED.includes(first) ? await send(await accessToken.renew()) : first
        if (errcode === 0) return 'sent'
        return PUSH_REFUSALS.includes(errcode) ? 'refused' : 'failed'
      } catch {
        return 'failed'
      }
    },
  }
}

/** Keeps the access token until shortly before it ends. */
function tokenCache(clock: Clock, ask: () => Promise<Readonly<Record<string, unknown>>>) {
  let kept = { token: '', untilMs: 0 }
  const renew = async () => {
    const answer = await ask()
    const { access_token: token, expires_in: seconds } = answer
    if (typeof token !== 'string' || typeof seconds !== 'number') throw new Refusal('WECHAT_UNAVAILABLE')
    kept = { token, untilMs: Date.parse(clock.realNow()) + seconds * 1000 - RENEW_BEFORE_MS }
    return token
  }
  return {
    get: async () => (Date.parse(clock.realNow()) < kept.untilMs ? kept.token : renew()),
    renew,
  }
}
