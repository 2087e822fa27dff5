import type { MemberRole } from '#contract'
import type { Kysely } from 'kysely'
import type { Database } from '../store/database'

export interface Member {
  readonly accountId: string
  readonly role: MemberRole
}

/** Who belongs to a filing or a workshop. */
export async function membersOf(
  db: Kysely<Database>,
  kind: 'filing' | 'workshop',
  id: string,
): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('memberships')
    .select(['account_id', 'role'])
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .orderBy('joined_at')
    .orderBy('role')
    .execute()
  return rows.map((row) => ({ accountId: row.account_id, role: row.role }))
}

/** Makes a person a member. */
export async function addMember(
  db: Kysely<Database>,
  kind: 'filing' | 'workshop',
  id: string,
  member: Member,
  at: string,
): Promise<void> {
  await db
    .insertInto('memberships')
    .values({
      object_kind: kind,
      object_id: id,
      account_id: member.accountId,
      role: member.role,
      joined_at: at,
    })
    .execute()
}

/** Takes a person out. */
export async function removeMember(
  db: Kysely<Database>,
  kind: 'filing' | 'workshop',
  id: string,
  accountId: string,
): Promise<void> {
  await db
    .deleteFrom('memberships')
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('account_id', '=', accountId)
    .execute()
}

/** Gives a member another role, which must be vacant by now. */
export async function setRole(
  db: Kysely<Database>,
  kind: 'filing' | 'workshop',
  id: string,
  { accountId, role }: Member,
): Promise<void> {
  await db
    .updateTable('memberships')
    .set({ role })
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .where('account_id', '=', accountId)
    .execute()
}

/** 领办人 / 单位联系人 / 单位确认人. */
export const ROLE_NAMES: Readonly<Record<MemberRole, string>> = {
  leader: '领办人',
  contact: '单位联系人',
  certifier: '单位确认人',
}

/** The accounts of everybody who belongs to it: whom a message goes to. */
export async function accountsOf(
  db: Kysely<Database>,
  kind: 'filing' | 'workshop',
  id: string,
): Promise<readonly string[]> {
  return (await membersOf(db, kind, id)).map((member) => member.accountId)
}

/** Whether somebody may still take this role. */
export function isRoleVacant(members: readonly Member[], role: MemberRole): boolean {
  return !members.some((member) => member.role === role)
}
