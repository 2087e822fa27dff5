import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { NamedFile } from '../kernel'
import { mayCall } from './authorise'
import type { Parts } from './context'
import { type RegisteredRow, runRead, runTraceless, runWrite } from './execute'
import type { Budgets } from './rate-limit'
import { assertSameOrigin } from './same-origin'
import { MEDIA_TYPES, sendDocument } from './send-document'
import { readSessions } from './session'

/** Puts one contract row on the wire. What can be refused before the body is read is refused then. */
export function registerRow(
  app: FastifyInstance,
  entry: RegisteredRow,
  parts: Parts,
  budgets: Budgets,
): void {
  const { row, id } = entry
  const isRead = row.method === 'GET'
  app.route({
    method: row.method,
    url: row.path,
    config: { rowId: id },
    onRequest: async (request, reply) => {
      await budgets.ofSource(row.limit, request, reply)
      await readSessions(request, parts)
      await budgets.ofAccount(row.limit, request, reply)
      if (!isRead) assertSameOrigin(request, parts.config)
      if (row.access.who !== 'anyone') mayCall(row.access, request.sessions)
    },
    handler: async (request, reply) => {
      if (request.sessions.length > 0) void reply.header('Cache-Control', 'no-store')
      if (row.trace === 'none') return sendJson(reply, await runTraceless(entry, request, reply, parts))
      if (!isRead) return sendJson(reply, await runWrite(entry, request, reply, parts))
      const result = await runRead(entry, request, parts)
      if (row.response === 'bytes') return sendFile(reply, result as ArrayBuffer)
      if (typeof row.response === 'string') return sendDocument(reply, row.response, result as NamedFile)
      return sendJson(reply, result)
    },
  })
}

const sendJson = (reply: FastifyReply, json: unknown) =>
  reply.type('application/json; charset=utf-8').send(json)

/** A picture of our making, or a PDF that was looked through; even so it is never rendered as a page of ours. */
function sendFile(reply: FastifyReply, content: ArrayBuffer): FastifyReply {
  const bytes = Buffer.from(content)
  const isPdf = bytes.toString('latin1', 0, 5) === '%PDF-'
  return reply
    .headers({
      'Content-Type': isPdf ? MEDIA_TYPES.pdf : 'image/jpeg',
      'Content-Disposition': `attachment; filename="${isPdf ? 'document.pdf' : 'photo.jpg'}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    .send(bytes)
}

/** Requests that reach no row carry no session. */
export function decorateRequests(app: FastifyInstance): void {
  app.decorateRequest('sessions')
  app.decorateRequest('carriedBy', 'nothing')
  app.addHook('onRequest', async (request: FastifyRequest) => {
    request.sessions = []
  })
}
