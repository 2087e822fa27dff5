import type { FastifyRequest } from 'fastify'
import { findSession, type Session, touchSession } from '../auth/sessions'
import type { Parts } from './context'
import { cookieName } from './cookies'

/** Reads the live sessions a request carries; expired and foreign tokens count as none. */
export async function readSessions(request: FastifyRequest, parts: Parts): Promise<void> {
  const bearer = bearerOf(request)
  request.carriedBy = bearer !== undefined ? 'bearer' : 'nothing'
  request.sessions =
    bearer !== undefined ? await sessionsOfBearer(bearer, parts) : await sessionsOfCookies(request, parts)
  if (bearer === undefined && request.sessions.length > 0) request.carriedBy = 'cookie'
  const now = parts.services.clock.now()
  for (const session of request.sessions) await touchSession(parts.store, session, now)
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '')?.[1]
}

/** A bearer is a phone's session; or a desk ticket, which then hears that the second factor is missing. */
async function sessionsOfBearer(token: string, parts: Parts): Promise<Session[]> {
  const session = await findSession(parts.store.db, token, parts.services.clock.now())
  const isAccepted = session?.client === 'weapp' || session?.isVerified === false
  return session !== undefined && isAccepted ? [session] : []
}

/**
 * One browser may hold a phone session and a desk session. The page the request comes from goes first; it only chooses
 * between two sessions of the same browser and grants nothing.
 */
async function sessionsOfCookies(request: FastifyRequest, parts: Parts): Promise<Session[]> {
  const clients = isFromDesk(request) ? (['desk', 'h5'] as const) : (['h5', 'desk'] as const)
  const sessions: Session[] = []
  for (const client of clients) {
    const token = request.cookies[cookieName(client, parts.config)]
    if (token === undefined) continue
    const session = await findSession(parts.store.db, token, parts.services.clock.now())
    if (session?.client === client && session.isVerified) sessions.push(session)
  }
  return sessions
}

function isFromDesk(request: FastifyRequest): boolean {
  const referer = request.headers.referer
  return referer !== undefined && URL.canParse(referer) && /^\/desk(\/|$)/.test(new URL(referer).pathname)
}
