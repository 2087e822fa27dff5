import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { createHash } from 'node:crypto'
import { type Caller, Refusal } from '../kernel'
import type { Database } from '../store/database'

/** Which call this is: the same key of the same account on the same row, and what was asked. */
export interface CallKey {
  readonly name: string
  readonly key: string
  readonly accountId: string
  readonly route: string
  readonly requestSha256: string
}

/** The key every write carries; without one a lost reply could not be told from a lost request. */
export function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (key === undefined) throw new Refusal('IDEMPOTENCY_KEY_MISSING')
  if (typeof key !== 'string' || !/^[0-9A-Za-z_-]{8,80}$/.test(key)) throw new Refusal('REQUEST_INVALID')
  return key
}

/** Names the call of a signed-in account. Others are not remembered: their answers hold codes and tokens. */
export function callKeyOf(
  request: FastifyRequest,
  key: string,
  route: string,
  caller: Caller,
): CallKey | undefined {
  if (caller.kind !== 'person' && caller.kind !== 'desk') return undefined
  const hash = createHash('sha256').update(request.url).update('\0')
  hash.update(Buffer.isBuffer(request.body) ? request.body : (JSON.stringify(request.body) ?? ''))
  const { accountId } = caller
  return { name: `${accountId} ${route} ${key}`, key, accountId, route, requestSha256: hash.digest('hex') }
}

/** The first answer to the same call, as JSON; undefined when this is the first. */
export async function firstAnswer(db: Kysely<Database>, call: CallKey): Promise<string | undefined> {
  const row = await db
    .selectFrom('idempotency')
    .select(['request_sha256', 'response'])
    .where('key', '=', call.key)
    .where('account_id', '=', call.accountId)
    .where('route', '=', call.route)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.request_sha256 !== call.requestSha256) throw new Refusal('IDEMPOTENCY_KEY_REUSED')
  return row.response
}

/** Keeps the answer in the transaction of its effect. The primary key lets only one of two equal calls commit. */
export async function keepAnswer(
  db: Kysely<Database>,
  call: CallKey,
  response: string,
  now: string,
): Promise<void> {
  await db
    .insertInto('idempotency')
    .values({
      key: call.key,
      account_id: call.accountId,
      route: call.route,
      request_sha256: call.requestSha256,
      response,
      created_at: now,
    })
    .execute()
}
