import type { RequestOf, Routes } from '#contract'
import { objectionArrival, objectionEffect } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { deskOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { entryById, moveEntry, periodOf, publicityOf } from '../../records/lists'
import { accountsOf } from '../../records/members'

/** The contract asks for both the name and the facts. */
const NAMED_WITH_FACTS = { isNamed: true, hasFacts: true, about: 'entry' } as const

/** 登记异议: the entry is on hold until there is a conclusion; the publicity itself runs on (definitions.md 5.4). */
export async function recordObjection(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['object']>,
): Promise<void> {
  const entry = await entryById(ctx.db, params.entryId)
  const publicity = await publicityOf(ctx.db, entry.list_id)
  if (publicity === undefined) throw new Refusal('STATE_CONFLICT')
  const arrival = objectionArrival(ctx.now, periodOf(publicity), entry.state)
  // Who records one after the close has accepted it; after the award it is a case of its own.
  if (objectionEffect(arrival, NAMED_WITH_FACTS).recordedAs !== 'objection')
    throw new Refusal('STATE_CONFLICT')
  const isAnother = entry.state === 'onHold'
  if (!isAnother) await moveEntry(ctx, entry, 'object', 'officer')
  const id = ctx.services.newId()
  await ctx.db
    .insertInto('objections')
    .values({
      id,
      entry_id: entry.id,
      objector: ctx.services.vault.seal(body.by),
      facts: body.facts,
      received_at: ctx.now,
      received_by: deskOf(ctx).accountId,
      is_open: 1,
      is_upheld: null,
      conclusion: null,
      disposed_at: null,
      disposed_by: null,
    })
    .execute()
  await ctx.audit({
    action: 'objection.record',
    objectKind: 'objection',
    objectId: id,
    detail: { entryId: entry.id },
  })
  if (isAnother) return
  await recordEvent(ctx, entry.application_id, { what: '公示期间收到异议，核查中', by: '经办人员' })
  const to = await accountsOf(ctx.db, 'filing', entry.application_id)
  await ctx.tell({ to, ...LETTERS.objected(entry.application_id, entry.kind === 'project') })
}
