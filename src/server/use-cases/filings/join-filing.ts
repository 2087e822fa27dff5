import type { RequestOf, ResponseOf, Routes } from '#contract'
import { LETTERS } from '#contract'
import type { Selectable } from 'kysely'
import { Refusal, type ReadContext, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { filingById, type Filing } from '../../records/filing'
import { claimForLeader } from '../../records/live-claims'
import { addMember, isRoleVacant, membersOf, ROLE_NAMES } from '../../records/members'
import type { Database } from '../../store/database'
import { invitationHash } from './invite-member'

/** What a code invites to, before anything is joined; the code alone opens no answer. */
export async function lookUpInvitation(
  ctx: ReadContext,
  { body }: RequestOf<Routes['together']['lookUp']>,
): Promise<ResponseOf<Routes['together']['lookUp']>> {
  const { invitation, filing } = await invitationOf(ctx, body.code)
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const isMember = members.some(({ accountId }) => accountId === personOf(ctx).accountId)
  if (!isMember) refuseUnlessUsable(invitation, filing)
  return { title: filing.row.title, role: invitation.role, expiresAt: invitation.expires_at }
}

type Invitation = Selectable<Database['invitations']>

async function invitationOf(ctx: ReadContext, code: string) {
  const invitation = await ctx.db
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', invitationHash(ctx, code))
    .executeTakeFirst()
  if (invitation === undefined) throw new Refusal('INVITATION_INVALID')
  if (ctx.now >= invitation.expires_at) throw new Refusal('INVITATION_EXPIRED')
  return { invitation, filing: await filingById(ctx.db, invitation.filing_id) }
}

function refuseUnlessUsable(invitation: Invitation, { row }: Filing): void {
  if (row.state === 'withdrawn' || row.state === 'refused') throw new Refusal('INVITATION_INVALID')
  if (invitation.used_at !== null) throw new Refusal('INVITATION_USED')
}

/** Joins by a code: once, in time, and only while the role is vacant. */
export async function joinFiling(
  ctx: WriteContext,
  { body }: RequestOf<Routes['filings']['join']>,
): Promise<ResponseOf<Routes['filings']['join']>> {
  const { accountId } = personOf(ctx)
  const { invitation, filing } = await invitationOf(ctx, body.code)
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const me = members.find((member) => member.accountId === accountId)
  const audit = { action: 'filing.join', objectKind: 'filing', objectId: filing.row.id }
  if (me !== undefined) {
    await ctx.audit({ ...audit, detail: { again: true } })
    return { filingId: filing.row.id, role: me.role }
  }
  refuseUnlessUsable(invitation, filing)
  if (!isRoleVacant(members, invitation.role)) throw new Refusal('ROLE_TAKEN')
  const member = { accountId, role: invitation.role }
  await addMember(ctx.db, 'filing', filing.row.id, member, ctx.now)
  if (filing.subject.kind === 'notice' && filing.subject.workshopId === undefined)
    await claimForLeader(ctx, { filingId: filing.row.id, noticeId: filing.subject.noticeId }, [member])
  await ctx.db
    .updateTable('invitations')
    .set({ used_at: ctx.now, used_by: accountId })
    .where('id', '=', invitation.id)
    .execute()
  await recordEvent(ctx, filing.row.id, { what: '加入填报', by: ROLE_NAMES[invitation.role] })
  await ctx.audit({ ...audit, detail: { role: invitation.role } })
  const to = members.map((member) => member.accountId)
  await ctx.tell({ to, ...LETTERS.joined(filing.row.id, ROLE_NAMES[invitation.role]) })
  return { filingId: filing.row.id, role: invitation.role }
}
