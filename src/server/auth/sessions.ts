import { type DeskRole, deskRoleSchema } from '#contract'
import type { Kysely } from 'kysely'
import * as v from 'valibot'
import type { Caller } from '../kernel'
import type { Services } from '../services'
import type { Database } from '../store/database'
import type { Store } from '../store/store'
import { newToken, tokenHash } from './token'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

type Client = Database['sessions']['client']

/** How long a session lives: without use, and at all. A ticket waits for the second factor. */
export const SESSION_LIFE: Readonly<Record<Client | 'ticket', { idleMs: number; absoluteMs: number }>> = {
  weapp: { idleMs: 30 * DAY_MS, absoluteMs: 90 * DAY_MS },
  h5: { idleMs: 7 * DAY_MS, absoluteMs: 30 * DAY_MS },
  desk: { idleMs: 30 * MINUTE_MS, absoluteMs: DAY_MS / 2 },
  ticket: { idleMs: 5 * MINUTE_MS, absoluteMs: 5 * MINUTE_MS },
}

/** A use within this part of the idle time is not written down again: reading should not write. */
const TOUCH_PART = 10

const after = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

export interface Session {
  readonly id: string
  readonly client: Client
  /** False while only the password was given. */
  readonly isVerified: boolean
  readonly caller: Extract<Caller, { kind: 'person' | 'desk' }>
  readonly idleUntil: string
  readonly expiresAt: string
}

/** Opens a session under a new token, whatever the caller held before. The token is known only to the answer. */
export async function openSession(
  db: Kysely<Database>,
  services: Services,
  now: string,
  opening: { readonly accountId: string; readonly client: Client; readonly isVerified: boolean },
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  const token = newToken()
  const life = SESSION_LIFE[opening.isVerified ? opening.client : 'ticket']
  const expiresAt = after(now, life.absoluteMs)
  await db
    .insertInto('sessions')
    .values({
      id: services.newId(),
      token_sha256: tokenHash(token),
      account_id: opening.accountId,
      client: opening.client,
      verified: opening.isVerified ? 1 : 0,
      created_at: now,
      idle_until: after(now, life.idleMs),
      expires_at: expiresAt,
    })
    .execute()
  return { token, expiresAt }
}

/** The live session of a token; undefined when it never was, has ended, or its account was disabled. */
export async function findSession(
  db: Kysely<Database>,
  token: string,
  now: string,
): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .leftJoin('desk_users', 'desk_users.account_id', 'sessions.account_id')
    .select([
      'sessions.id',
      'sessions.account_id',
      'sessions.client',
      'sessions.verified',
      'sessions.idle_until',
      'sessions.expires_at',
      'accounts.name',
      'desk_users.roles',
    ])
    .where('sessions.token_sha256', '=', tokenHash(token))
    .where('sessions.idle_until', '>', now)
    .where('sessions.expires_at', '>', now)
    .where('accounts.disabled_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const base = { accountId: row.account_id, sessionId: row.id }
  return {
    id: row.id,
    client: row.client,
    isVerified: row.verified === 1,
    caller:
      row.client === 'desk'
        ? { kind: 'desk', ...base, name: row.name ?? '', roles: rolesOf(row.roles) }
        : { kind: 'person', ...base },
    idleUntil: row.idle_until,
    expiresAt: row.expires_at,
  }
}

/** Notes that a session was used, coarsely. */
export async function touchSession(store: Store, session: Session, now: string): Promise<void> {
  if (!session.isVerified) return
  const { idleMs } = SESSION_LIFE[session.client]
  const idleUntil = after(now, idleMs)
  if (Date.parse(idleUntil) - Date.parse(session.idleUntil) < idleMs / TOUCH_PART) return
  await store.write(async (db) => {
    await db.updateTable('sessions').set({ idle_until: idleUntil }).where('id', '=', session.id).execute()
  })
}

/** Ends one session at once. */
export async function endSession(db: Kysely<Database>, sessionId: string): Promise<void> {
  await db.deleteFrom('sessions').where('id', '=', sessionId).execute()
}

const rolesSchema = v.array(deskRoleSchema)

function rolesOf(json: string | null): readonly DeskRole[] {
  return v.parse(rolesSchema, JSON.parse(json ?? '[]'))
}
