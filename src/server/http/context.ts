import type { FastifyRequest } from 'fastify'
import type { Session } from '../auth/sessions'
import type { Guards } from '../kernel'
import type { Services } from '../services'
import type { Store } from '../store/store'
import type { Limits } from './limits'

/** The settings of the HTTP side, a part of the whole configuration. */
export interface HttpConfig {
  readonly mode: 'production' | 'demo' | 'development'
  readonly webRoot: string
  readonly publicOrigin: string | undefined
  readonly corsOrigins: readonly string[]
  readonly trustedProxies: number
  readonly limits: Limits
}

/** What every part of the HTTP side is given. */
export interface Parts {
  readonly store: Store
  readonly services: Services
  readonly guards: Guards
  readonly config: HttpConfig
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The live sessions the request carries: one, or a browser's two (phone page and desk). */
    sessions: readonly Session[]
    /** How the sessions came; a cookie travels by itself and needs proof of origin. */
    carriedBy: 'bearer' | 'cookie' | 'nothing'
  }
  interface FastifyContextConfig {
    /** Id of the contract row: `filings.submit`. */
    rowId?: string
  }
}

export const sourceOf = (request: FastifyRequest): string => request.ip
