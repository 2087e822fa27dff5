import type { RequestOf, Routes } from '#contract'
import { dispositionEffect } from '#policy'
import { Refusal, type WriteContext } from '../../kernel'
import { LETTERS } from '#contract'
import { applicationById } from '../../records/applications'
import { deskOf } from '../../records/caller'
import { recordEvent } from '../../records/events'
import { dropProjectOf, entryById, moveEntry, objectionsOf, type EntryRow } from '../../records/lists'
import { accountsOf } from '../../records/members'
import { closeApplication } from '../../records/move-filing'

type Body = RequestOf<Routes['desk']['dispose']>['body']

/** 异议核查结论: lifts the hold when nothing else is open, or takes the entry off the list. */
export async function disposeObjection(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['desk']['dispose']>,
): Promise<void> {
  const objection = await ctx.db
    .selectFrom('objections')
    .selectAll()
    .where('id', '=', params.objectionId)
    .executeTakeFirst()
  if (objection === undefined) throw new Refusal('NOT_FOUND')
  if (objection.is_open !== 1) throw new Refusal('STATE_CONFLICT')
  await ctx.db
    .updateTable('objections')
    .set({
      is_open: 0,
      is_upheld: body.upheld ? 1 : 0,
      conclusion: body.conclusion,
      disposed_at: ctx.now,
      disposed_by: deskOf(ctx).accountId,
    })
    .where('id', '=', objection.id)
    .execute()
  await ctx.audit({
    action: 'objection.dispose',
    objectKind: 'objection',
    objectId: objection.id,
    detail: { upheld: body.upheld },
  })
  const entry = await entryById(ctx.db, objection.entry_id)
  const othersOpen = (await objectionsOf(ctx.db, entry.id)).some(({ isOpen }) => isOpen)
  const effect = dispositionEffect(body.upheld ? 'upheld' : 'notUpheld', othersOpen)
  if (effect.entry === 'remove') await uphold(ctx, entry, { ...body, what: effect.decision ?? '' })
  if (effect.entry === 'release') await dismiss(ctx, entry, body)
}

/** A second objection to an entry that fell already changes nothing more. */
async function uphold(
  ctx: WriteContext,
  entry: EntryRow,
  { conclusion, what }: Body & { readonly what: string },
): Promise<void> {
  if (entry.state === 'removed') return
  await moveEntry(ctx, entry, 'upholdObjection', 'officer')
  const { workshop_id: titled } = await applicationById(ctx.db, entry.application_id)
  if (entry.kind === 'workshop') await dropProjectOf(ctx, entry.application_id)
  // What the application was for is decided: the workshop, or the project of a titled one.
  if (entry.kind === 'workshop' || titled !== null) await closeApplication(ctx, entry.application_id)
  await recordEvent(ctx, entry.application_id, {
    what: `${what}，未入选`,
    by: '经办人员',
    note: conclusion,
  })
  const to = await accountsOf(ctx.db, 'filing', entry.application_id)
  await ctx.tell({ to, ...LETTERS.objectionUpheld(entry.application_id, conclusion) })
}

async function dismiss(ctx: WriteContext, entry: EntryRow, { conclusion }: Body): Promise<void> {
  if (entry.state === 'removed') return
  await moveEntry(ctx, entry, 'dismissObjection', 'officer')
  await recordEvent(ctx, entry.application_id, {
    what: '异议核查完毕，异议不成立',
    by: '经办人员',
    note: conclusion,
  })
  const to = await accountsOf(ctx.db, 'filing', entry.application_id)
  await ctx.tell({ to, ...LETTERS.objectionDismissed(entry.application_id) })
}
