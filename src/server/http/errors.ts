import { ERRORS, type ErrorBody } from '#contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appendAudit } from '../audit/append'
import { Refusal } from '../kernel'
import { isStoreUnavailable } from '../store/errors'
import type { Parts } from './context'

/** Every answer that is not a success goes through here: one registry, one shape, no inner detail. */
export function answerErrors(app: FastifyInstance, parts: Parts): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'INTERNAL' || refusal.code === 'UNAVAILABLE') request.log.error(traceOf(error))
    await auditRefusal(request, refusal, parts)
    return sendRefusal(reply, refusal)
  })
}

/** Turns anything thrown into a refusal of the registry. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('BODY_TOO_LARGE')
  if (isStoreUnavailable(error)) return new Refusal('UNAVAILABLE')
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode > 499) return new Refusal('INTERNAL')
  // What the framework and its plugins refuse: a path outside a folder is as good as missing.
  return new Refusal(statusCode === 403 || statusCode === 404 ? 'NOT_FOUND' : 'REQUEST_INVALID')
}

/** Answers with the registry's status and sentences. */
export function sendRefusal(reply: FastifyReply, refusal: Refusal, status?: number): FastifyReply {
  const { status: registered, message, next } = ERRORS[refusal.code]
  const body: ErrorBody = { error: { code: refusal.code, message, next, ...refusal.detail } }
  return reply
    .code(status ?? registered)
    .header('Cache-Control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(body)
}

/** What a developer needs and no personal data: a message may quote a value, the frames of the stack never do. */
export function traceOf(error: unknown): object {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, frames: frames.slice(0, 12).map((line) => line.trim()) }
}

/** Who was refused what, in a transaction of its own: the refused one was rolled back. */
async function auditRefusal(request: FastifyRequest, refusal: Refusal, parts: Parts): Promise<void> {
  const { rowId } = request.routeOptions.config
  const { status } = ERRORS[refusal.code]
  if (rowId === undefined || (status !== 403 && status !== 404)) return
  const caller = request.sessions[0]?.caller ?? { kind: 'anyone' as const }
  try {
    await parts.store.write((db) =>
      appendAudit(db, parts.services.clock.now(), caller, {
        action: 'request.refuse',
        objectKind: 'route',
        objectId: rowId,
        detail: { code: refusal.code },
      }),
    )
  } catch (error) {
    request.log.error(traceOf(error))
  }
}
