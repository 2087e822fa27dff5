import type { FastifyInstance } from 'fastify'
import type { HttpConfig } from './context'

/** One JSON line per event; nothing a person typed, no ids, no tokens. */
export const loggerFor = (mode: HttpConfig['mode'], write: (line: string) => void) => ({
  level: mode === 'production' ? 'info' : 'error',
  base: null,
  stream: { write },
})

/** The route's pattern stands for the path: a path or query may hold an id, a name, a search word. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      route: `${request.method} ${request.routeOptions.url ?? '(none)'}`,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
}
