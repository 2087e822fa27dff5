import type { RouteRow } from '#contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { type ReadContext, Refusal, type WriteContext } from '../kernel'
import { assertAudited, workIn } from '../work'
import { authorise } from './authorise'
import type { Parts } from './context'
import { openDoor } from './cookies'
import { callKeyOf, firstAnswer, keepAnswer, keyOf } from './idempotency'
import { inLine } from './in-line'
import { parseRequest } from './validate'

/** The table's types say which handler fits which row; the assembly below is the same for all. */
type Read = (context: ReadContext, request: unknown) => Promise<unknown>
type Write = (context: WriteContext, request: unknown) => Promise<unknown>
type Prepare = (
  context: ReadContext,
  request: unknown,
) => Promise<(context: WriteContext) => Promise<unknown>>
export type LooseHandler = Read | Write | { readonly prepare: Prepare }

export interface RegisteredRow {
  readonly id: string
  readonly row: RouteRow
  readonly handler: LooseHandler
}

/** A GET: authorise, read, present. */
export async function runRead(
  { row, handler }: RegisteredRow,
  request: FastifyRequest,
  parts: Parts,
): Promise<unknown> {
  const result = await readOf({ row, handler }, request, parts)
  return typeof row.response === 'string' ? result : present(row, result)
}

async function readOf(
  { row, handler }: Pick<RegisteredRow, 'row' | 'handler'>,
  request: FastifyRequest,
  parts: Parts,
): Promise<unknown> {
  const { store, services, guards } = parts
  const parsed = parseRequest(row, request)
  const grant = await authorise(row.access, request.sessions, parsed.params, store.db, guards)
  const context = { ...grant, db: store.db, now: services.clock.now(), services, door: openDoor(request) }
  return (handler as Read)(context, parsed)
}

/** No GET and yet nothing is written: neither a transaction nor a remembered answer. */
export async function runTraceless(
  entry: RegisteredRow,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: Parts,
): Promise<string> {
  void reply.header('X-Idempotency-Key', keyOf(request))
  return present(entry.row, await readOf(entry, request, parts))
}

/**
 * A write: one transaction with its audit rows, its messages and its remembered answer, or nothing.
 * The same key again gives the first answer and does nothing.
 */
export async function runWrite(
  entry: RegisteredRow,
  request: FastifyRequest,
  reply: FastifyReply,
  parts: Parts,
): Promise<string> {
  const { id, row } = entry
  const key = keyOf(request)
  void reply.header('X-Idempotency-Key', key)
  const parsed = parseRequest(row, request)
  const grant = await authorise(row.access, request.sessions, parsed.params, parts.store.db, parts.guards)
  const call = callKeyOf(request, key, id, grant.caller)
  return inLine(call?.name, async () => {
    const replayed = call && (await firstAnswer(parts.store.db, call))
    if (replayed !== undefined) return replayed
    const door = openDoor(request)
    const base = { now: parts.services.clock.now(), services: parts.services, door }
    const commit = await prepare(entry.handler, { ...base, ...grant, db: parts.store.db }, parsed)
    let settle = async () => {}
    const outcome = await parts.store.write(async (db) => {
      // Both again, now that nothing can change until the commit.
      const held = await authorise(row.access, request.sessions, parsed.params, db, parts.guards)
      const replay = call && (await firstAnswer(db, call))
      if (replay !== undefined) return replay
      const work = workIn(db, { ...base, ...held })
      settle = work.settle
      const result = await commit(work.context)
      assertAudited(work, id)
      if (result instanceof Refusal) return result
      const answer = present(row, result)
      if (call) await keepAnswer(db, call, answer, base.now)
      return answer
    })
    await settle()
    if (outcome instanceof Refusal) throw outcome
    door.settle(reply, parts.config)
    return outcome
  })
}

/** What is left to do inside the transaction. */
async function prepare(
  handler: LooseHandler,
  context: ReadContext,
  request: unknown,
): Promise<(context: WriteContext) => Promise<unknown>> {
  if (typeof handler === 'function') return (work) => (handler as Write)(work, request)
  return handler.prepare(context, request)
}

/** Only what the row's schema names leaves the server. */
function present(row: RouteRow, result: unknown): string {
  return JSON.stringify(v.parse(row.response as v.GenericSchema, result))
}
