import { randomInt } from 'node:crypto'
import type { RequestOf, ResponseOf, Routes } from '#contract'
import { Refusal, type ReadContext, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { isCertified } from '../../records/certification'
import { filingById } from '../../records/filing'
import { isRoleVacant, membersOf } from '../../records/members'

/** Letters and digits that are not mistaken for each other when read aloud or copied. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8
const VALID_MS = 7 * 86_400_000

/** Makes a code by which the other person joins; an earlier code for the same role stops working. */
export async function inviteMember(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['filings']['invite']>,
): Promise<ResponseOf<Routes['filings']['invite']>> {
  const filing = await filingById(ctx.db, params.filingId)
  if (body.role === 'certifier' && !isCertified(filing.row.form)) throw new Refusal('STATE_CONFLICT')
  const members = await membersOf(ctx.db, 'filing', filing.row.id)
  if (!isRoleVacant(members, body.role)) throw new Refusal('ROLE_TAKEN')
  await ctx.db
    .deleteFrom('invitations')
    .where('filing_id', '=', filing.row.id)
    .where('role', '=', body.role)
    .where('used_at', 'is', null)
    .execute()
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const expiresAt = new Date(Date.parse(ctx.now) + VALID_MS).toISOString()
  await ctx.db
    .insertInto('invitations')
    .values({
      id: ctx.services.newId(),
      filing_id: filing.row.id,
      role: body.role,
      code_hash: invitationHash(ctx, code),
      created_by: personOf(ctx).accountId,
      expires_at: expiresAt,
      used_at: null,
      used_by: null,
    })
    .execute()
  await ctx.audit({
    action: 'filing.invite',
    objectKind: 'filing',
    objectId: filing.row.id,
    detail: { role: body.role },
  })
  return { code, role: body.role, expiresAt }
}

/** A code as it is looked up; spaces, hyphens and case do not matter. */
export function invitationHash(ctx: ReadContext, code: string): string {
  return ctx.services.vault.lookup('invitation', code.replace(/[\s-]/g, '').toUpperCase())
}
