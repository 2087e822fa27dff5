/** WeChat's three calls the product makes, over HTTP, with WeChat's own answers and bad days. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const APP_ID = 'wx0123456789abcdef'
export const APP_SECRET = 'app-secret-of-the-double'
export const SESSION_KEY = 'c2Vzc2lvbi1rZXktY2FuYXJ5'

export interface WechatDouble {
  readonly endpoint: string
  /** Messages that arrived, in order. */
  readonly pushed: { touser: string; data: { thing1: { value: string }; thing2: { value: string } } }[]
  /** What the next pushes answer; 0 when empty. */
  readonly pushAnswers: number[]
  /** Makes WeChat forget the access tokens it gave. */
  readonly expireTokens: () => void
  readonly tokensGiven: () => number
  readonly close: () => Promise<void>
}

type Answer = (response: ServerResponse) => void

const json =
  (body: object): Answer =>
  (response) =>
    response.setHeader('Content-Type', 'text/plain').end(JSON.stringify(body))
const failure = (errcode: number, errmsg: string) => json({ errcode, errmsg })

/** Login codes that bring something else than an identity. */
const BAD_DAYS: Readonly<Record<string, Answer>> = {
  invalid: failure(40029, 'invalid code'),
  blocked: failure(40226, 'code blocked'),
  often: failure(45011, 'api minute-quota reach limit'),
  busy: failure(-1, 'system error'),
  html: (response) => response.setHeader('Content-Type', 'text/html').end('<html><h1>网络认证</h1></html>'),
  list: (response) => response.end('[]'),
  empty: (response) => response.end(),
  noOpenid: json({ session_key: SESSION_KEY }),
  huge: (response) => response.end(`{"openid":"${'o'.repeat(1_000_000)}"}`),
  redirect: (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end(),
  broken: (response) => response.writeHead(502).end('{"openid":"o-from-a-gateway"}'),
  silent: () => undefined,
  hangUp: (response) => response.destroy(),
}

/** Starts it; a login code `good-<openid>` works once. */
export async function startWechatDouble(): Promise<WechatDouble> {
  const used = new Set<string>()
  const pushed: WechatDouble['pushed'] = []
  const pushAnswers: number[] = []
  let given = 0
  let validFrom = 1

  const login = (query: URLSearchParams): Answer => {
    if (query.get('appid') !== APP_ID) return failure(40013, 'invalid appid')
    if (query.get('secret') !== APP_SECRET) return failure(40125, 'invalid appsecret')
    const code = query.get('js_code') ?? ''
    const badDay = BAD_DAYS[code]
    if (badDay) return badDay
    if (!code.startsWith('good-')) return failure(40029, 'invalid code')
    if (used.has(code)) return failure(40163, 'code been used')
    used.add(code)
    return json({ openid: code.slice('good-'.length), session_key: SESSION_KEY, unionid: 'u1' })
  }
  const token = (): Answer => {
    given += 1
    return json({ access_token: `token-${given}`, expires_in: 7200 })
  }
  const push = (query: URLSearchParams, body: string): Answer => {
    const serial = Number(/^token-(\d+)$/.exec(query.get('access_token') ?? '')?.[1] ?? 0)
    if (serial < validFrom || serial > given) return failure(40001, 'invalid credential')
    const errcode = pushAnswers.shift() ?? 0
    if (errcode === 0) pushed.push(JSON.parse(body) as WechatDouble['pushed'][number])
    return failure(errcode, errcode === 0 ? 'ok' : 'refused')
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://double')
      const answers: Readonly<Record<string, () => Answer>> = {
        'GET /sns/jscode2session': () => login(url.searchParams),
        'POST /cgi-bin/stable_token': token,
        'POST /cgi-bin/message/subscribe/send': () => push(url.searchParams, body),
      }
      const answer = answers[`${request.method} ${url.pathname}`] ?? (() => failure(404, 'not found'))
      answer()(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pushed,
    pushAnswers,
    expireTokens: () => {
      validFrom = given + 1
    },
    tokensGiven: () => given,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
