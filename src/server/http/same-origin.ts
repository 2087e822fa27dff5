import type { FastifyRequest } from 'fastify'
import { Refusal } from '../kernel'
import type { HttpConfig } from './context'

/**
 * A browser sends cookies with whatever page asked for it. A write must therefore come from our own pages: the browser
 * itself says so in Sec-Fetch-Site or Origin, which no page can forge. A bearer token is not sent by itself.
 */
export function assertSameOrigin(request: FastifyRequest, config: HttpConfig): void {
  if (request.carriedBy === 'bearer') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return refuseUnless(site === 'same-origin')
  const origin = request.headers.origin
  if (origin !== undefined) return refuseUnless(isOwnOrigin(origin, request, config))
  // No browser at all; without a cookie there is nothing to abuse.
  refuseUnless(request.carriedBy === 'nothing')
}

function isOwnOrigin(origin: string, request: FastifyRequest, config: HttpConfig): boolean {
  if (config.publicOrigin !== undefined) return origin === config.publicOrigin
  return URL.canParse(origin) && new URL(origin).host === request.headers.host
}

function refuseUnless(isOwn: boolean): void {
  if (!isOwn) throw new Refusal('NOT_ALLOWED')
}
