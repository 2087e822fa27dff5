import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../kernel'
import { SESSION_LIFE } from '../auth/sessions'
import { type HttpConfig, sourceOf } from './context'

type BrowserClient = 'h5' | 'desk'

/** `__Host-` binds the cookie to this host over https; a browser refuses it on plain http, so only production uses it. */
export const cookieName = (client: BrowserClient, config: HttpConfig): string =>
  config.mode === 'production' ? `__Host-${client}` : `${client}-session`

const options = (config: HttpConfig) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: config.mode === 'production' }) as const

/** The door of one request. Cookies are set only when the write has been committed. */
export function openDoor(request: FastifyRequest): Door & {
  readonly settle: (reply: FastifyReply, config: HttpConfig) => void
} {
  let settle: (reply: FastifyReply, config: HttpConfig) => void = () => undefined
  return {
    source: sourceOf(request),
    giveSession: (client, token) => {
      // An age, not a date: in a rehearsal the browser's calendar is not the server's.
      const maxAge = SESSION_LIFE[client].absoluteMs / 1000
      settle = (reply, config) =>
        void reply.setCookie(cookieName(client, config), token, { ...options(config), maxAge })
    },
    dropSession: () => {
      const client = request.sessions[0]?.client
      if (client === 'h5' || client === 'desk')
        settle = (reply, config) => void reply.clearCookie(cookieName(client, config), options(config))
    },
    settle: (reply, config) => settle(reply, config),
  }
}
