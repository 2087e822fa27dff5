import type { MemberRole, RequestOf, Routes } from '#contract'
import { Refusal, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import type { Filing } from '../../records/filing'
import { moveLeaderClaim } from '../../records/live-claims'
import { addMember, membersOf, removeMember, ROLE_NAMES, setRole, type Member } from '../../records/members'
import { TOGETHER_LETTERS } from './letters'
import { openApplication, others, roleOf } from './others'

/** Leaves, or, for the contact, takes somebody else out. Nobody goes while the unit's certification stands. */
export async function removeFromFiling(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['removeMember']>,
): Promise<void> {
  const filing = await openApplication(ctx, params.filingId)
  const { row } = filing
  const me = personOf(ctx).accountId
  const mine = roleOf(ctx)
  if (body.role !== mine && mine !== 'contact') throw new Refusal('CONTACT_REMOVES')
  const members = await membersOf(ctx.db, 'filing', row.id)
  const gone = members.find(({ role }) => role === body.role)
  if (gone === undefined) throw new Refusal('STATE_CONFLICT')
  const isLeaving = gone.accountId === me
  // A certifier alone could neither fill in nor submit.
  const stay = members.filter((one) => one !== gone && one.role !== 'certifier')
  if (stay.length === 0) throw new Refusal('LAST_MEMBER')
  const to = await others(ctx, row.id, me, (one) => one.accountId !== gone.accountId)
  await removeMember(ctx.db, 'filing', row.id, gone.accountId)
  await movePlace(ctx, filing)
  const what = isLeaving ? '退出填报' : `移出${ROLE_NAMES[body.role]}`
  await recordEvent(ctx, row.id, { what, by: ROLE_NAMES[mine] })
  await audit(ctx, 'filing.removeMember', row.id, { role: body.role, isLeaving })
  if (!isLeaving) await ctx.tell({ to: [gone.accountId], ...TOGETHER_LETTERS.removed(ROLE_NAMES[mine]) })
  await ctx.tell({ to, ...TOGETHER_LETTERS.left(row.id, ROLE_NAMES[body.role]) })
}

/** Takes a vacant role instead of one's own; the contact may also exchange with whoever holds it. */
export async function changeRole(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['changeRole']>,
): Promise<void> {
  const filing = await openApplication(ctx, params.filingId)
  const { row } = filing
  const me = personOf(ctx).accountId
  const mine = roleOf(ctx)
  if (body.role === mine) throw new Refusal('STATE_CONFLICT')
  const members = await membersOf(ctx.db, 'filing', row.id)
  const holder = members.find(({ role }) => role === body.role)
  if (holder !== undefined && mine !== 'contact') throw new Refusal('ROLE_TAKEN')
  if (body.role === 'certifier' && holder === undefined && !hasEditorBesides(members, me))
    throw new Refusal('LAST_MEMBER')
  await removeMember(ctx.db, 'filing', row.id, me)
  if (holder !== undefined) await setRole(ctx.db, 'filing', row.id, { ...holder, role: mine })
  await addMember(ctx.db, 'filing', row.id, { accountId: me, role: body.role }, ctx.now)
  await movePlace(ctx, filing)
  await recordEvent(ctx, row.id, {
    what: holder === undefined ? '换身份' : '互换身份',
    by: ROLE_NAMES[mine],
    note: `${ROLE_NAMES[mine]}现在是${ROLE_NAMES[body.role]}`,
  })
  await audit(ctx, 'filing.changeRole', row.id, {
    from: mine,
    to: body.role,
    isExchange: holder !== undefined,
  })
  await ctx.tell({
    to: await others(ctx, row.id, me),
    ...TOGETHER_LETTERS.roleChanged(row.id, ROLE_NAMES[mine], ROLE_NAMES[body.role]),
  })
}

/** P35: whoever leads now holds the leader's place of this round. */
async function movePlace(ctx: WriteContext, { row, subject }: Filing): Promise<void> {
  if (subject.kind !== 'notice') return
  const place = { filingId: row.id, noticeId: subject.noticeId }
  await moveLeaderClaim(ctx, place, await membersOf(ctx.db, 'filing', row.id))
}

const hasEditorBesides = (members: readonly Member[], accountId: string): boolean =>
  members.some((one) => one.accountId !== accountId && one.role !== 'certifier')

const audit = (
  ctx: WriteContext,
  action: string,
  objectId: string,
  detail: Readonly<Record<string, MemberRole | boolean>>,
) => ctx.audit({ action, objectKind: 'filing', objectId, detail })
