import type { Access, MemberRole } from '#contract'
import type { Kysely } from 'kysely'
import type { Session } from '../auth/sessions'
import { type Caller, type Guards, Refusal } from '../kernel'
import type { Database } from '../store/database'

export interface Grant {
  readonly caller: Caller
  readonly memberRole: MemberRole | undefined
}

type MemberAccess = Extract<Access, { who: 'member' }>

/**
 * The one place that decides who may call a row. A missing object and somebody else's object are the same 404, found by
 * the same look-up.
 */
export async function authorise(
  access: Access,
  sessions: readonly Session[],
  params: Readonly<Record<string, string>>,
  db: Kysely<Database>,
  guards: Guards,
): Promise<Grant> {
  if (access.who === 'anyone') return { caller: { kind: 'anyone' }, memberRole: undefined }
  const callers = mayCall(access, sessions)
  if (access.who === 'member') return member(access, callers, params[access.param] ?? '', db, guards)
  const [caller] = callers
  if (caller === undefined) throw new Refusal('NOT_ALLOWED')
  return { caller, memberRole: undefined }
}

/** Refuses before a body is read or an object is looked up; gives the callers whose kind and desk roles fit. */
export function mayCall(access: Access, sessions: readonly Session[]): Session['caller'][] {
  if (sessions.length === 0) throw new Refusal('NOT_SIGNED_IN')
  const verified = sessions.filter((session) => session.isVerified)
  if (verified.length === 0) throw new Refusal('SECOND_FACTOR_NEEDED')
  const callers = verified.map((session) => session.caller).filter((caller) => fits(access, caller))
  if (callers.length === 0) throw new Refusal('NOT_ALLOWED')
  return callers
}

function fits(access: Access, caller: Session['caller']): boolean {
  if (access.who === 'signedIn' || access.who === 'anyone') return true
  if (access.who === 'person') return caller.kind === 'person'
  if (access.who === 'member' && caller.kind === 'person') return true
  const roles = access.who === 'member' ? (access.desk ?? []) : access.as
  return caller.kind === 'desk' && roles.some((role) => caller.roles.includes(role))
}

async function member(
  access: MemberAccess,
  callers: readonly Session['caller'][],
  id: string,
  db: Kysely<Database>,
  guards: Guards,
): Promise<Grant> {
  const members = await guards[access.of](db, id)
  if (members === undefined) throw new Refusal('NOT_FOUND')
  let isMember = false
  for (const caller of callers) {
    if (caller.kind === 'desk') return { caller, memberRole: undefined }
    const roles = members.filter((one) => one.accountId === caller.accountId).map((one) => one.role)
    const memberRole = roles.find((role) => access.as.includes(role))
    if (memberRole !== undefined) return { caller, memberRole }
    isMember ||= roles.length > 0
  }
  throw new Refusal(isMember ? 'NOT_ALLOWED' : 'NOT_FOUND')
}
