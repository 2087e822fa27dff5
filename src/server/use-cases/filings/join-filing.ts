import type { RequestOf, ResponseOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { filingById } from '../../records/filing'
import { claimForLeader } from '../../records/live-claims'
import { addMember, isRoleVacant, membersOf, ROLE_NAMES } from '../../records/members'
import { invitationHash } from './invite-member'

/** Joins by a code: once, in time, and only while the role is vacant. */
export async function joinFiling(
  ctx: WriteContext,
  { body }: RequestOf<Routes['filings']['join']>,
): Promise<ResponseOf<Routes['filings']['join']>> {
  const { accountId } = personOf(ctx)
  const invitation = await ctx.db
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', invitationHash(ctx, body.code))
    .executeTakeFirst()
  if (invitation === undefined || ctx.now >= invitation.expires_at) throw new Refusal('INVITATION_INVALID')
  const filing = await filingById(ctx.db, invitation.filing_id)
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  const me = members.find((member) => member.accountId === accountId)
  const audit = { action: 'filing.join', objectKind: 'filing', objectId: filing.row.id }
  if (me !== undefined) {
    await ctx.audit({ ...audit, detail: { again: true } })
    return { filingId: filing.row.id, role: me.role }
  }
  const isOver = filing.row.state === 'withdrawn' || filing.row.state === 'refused'
  if (isOver || invitation.used_at !== null) throw new Refusal('INVITATION_INVALID')
  if (!isRoleVacant(members, invitation.role)) throw new Refusal('ROLE_TAKEN')
  const member = { accountId, role: invitation.role }
  await addMember(ctx.db, 'filing', filing.row.id, member, ctx.now)
  if (filing.subject.kind === 'notice')
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
