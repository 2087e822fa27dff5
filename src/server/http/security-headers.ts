import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../kernel'
import type { HttpConfig } from './context'
import { sendRefusal } from './errors'

const YEAR_SECONDS = 31_536_000
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * Headers of every answer, and the allow-list of foreign pages. Styles may be inline because the desk's components
 * make theirs at run time; scripts may not, except those of our own built pages, by hash.
 */
export async function secureHeaders(
  app: FastifyInstance,
  config: HttpConfig,
  scriptHashes: readonly string[],
): Promise<void> {
  const isProduction = config.mode === 'production'
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scriptHashes],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isProduction ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: { maxAge: YEAR_SECONDS, includeSubDomains: true },
    // Tells our own server which of our two apps a request comes from, and nobody else anything.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  })
  await app.register(cors, {
    origin: [...config.corsOrigins],
    methods: METHODS,
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposedHeaders: ['X-Idempotency-Key', 'Retry-After'],
    credentials: false,
    strictPreflight: false,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!METHODS.includes(request.method))
      return sendRefusal(reply.header('Allow', METHODS.join(', ')), new Refusal('REQUEST_INVALID'), 405)
  })
}
