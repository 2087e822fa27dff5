import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import etag from '@fastify/etag'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Parts } from './http/context'
import { answerErrors } from './http/errors'
import { readBodies } from './http/json-body'
import { openBudgets } from './http/rate-limit'
import { decorateRequests, registerRow } from './http/register'
import { loggerFor, logRequests } from './http/request-log'
import { readTable } from './http/route-table'
import { secureHeaders } from './http/security-headers'
import { builtSites, inlineScriptHashes, servePages } from './http/static-pages'
import type { Handlers } from './kernel'

const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 60_000
const IDLE_TIMEOUT_MS = 65_000
/** Smaller answers do not get shorter by compression. */
const COMPRESS_FROM_BYTES = 1024

export interface AppParts extends Parts {
  readonly handlers: Handlers
  /** Where the log's lines go; standard output where it is not said. */
  readonly log?: (line: string) => void
}

/** Assembles the whole HTTP side. Refuses to be built when a row of the contract is not complete. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, handlers, guards } = parts
  const rows = readTable(handlers, guards)
  const sites = builtSites(config.webRoot)
  const app = fastify({
    logger: loggerFor(config.mode, parts.log ?? ((line) => process.stdout.write(line))),
    // Its own lines hold addresses and paths; ours hold neither.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    requestTimeout: REQUEST_TIMEOUT_MS,
    connectionTimeout: IDLE_TIMEOUT_MS,
    keepAliveTimeout: IDLE_TIMEOUT_MS,
    rewriteUrl: (request) => readable(request.url ?? '/'),
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  })
  decorateRequests(app)
  logRequests(app)
  await secureHeaders(app, config, inlineScriptHashes(sites))
  answerErrors(app, parts)
  readBodies(app)
  await app.register(cookie)
  await app.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['br', 'gzip'] })
  await app.register(etag)
  const budgets = await openBudgets(app, config.limits)
  for (const row of rows) registerRow(app, row, parts, budgets)
  await servePages(app, sites)
  return app
}

/** An address that cannot be decoded is no address: it goes the way of the unknown ones, with all their headers. */
function readable(url: string): string {
  try {
    decodeURI(url.split('?', 1)[0] ?? '')
    return url
  } catch {
    return '/api/unreadable'
  }
}
