import type { MemberRole } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { isCertified } from '../../records/certification'
import { filingById, type Filing } from '../../records/filing'
import { membersOf, type Member } from '../../records/members'

/** An application that is being filled in, as the caller found it; anything else is refused. */
export async function openApplication(ctx: WriteContext, filingId: string): Promise<Filing> {
  const filing = await filingById(ctx.db, filingId)
  const { state, form, certified_at: certifiedAt } = filing.row
  if (!isCertified(form)) throw new Refusal('STATE_CONFLICT')
  if (state !== 'draft' && state !== 'returned') throw new Refusal('FILING_LOCKED')
  if (certifiedAt !== null) throw new Refusal('FILING_CERTIFIED')
  return filing
}

/** The accounts of the other members, or of those in some role. */
export async function others(
  ctx: WriteContext,
  filingId: string,
  caller: string,
  wanted: (member: Member) => boolean = () => true,
): Promise<readonly string[]> {
  const members = await membersOf(ctx.db, 'filing', filingId)
  return members
    .filter((member) => member.accountId !== caller && wanted(member))
    .map(({ accountId }) => accountId)
}

/** The role the route let the caller in with. */
export function roleOf(ctx: WriteContext): MemberRole {
  if (ctx.memberRole === undefined) throw new Refusal('NOT_ALLOWED')
  return ctx.memberRole
}
