import type { RequestOf, ResponseOf, Routes } from '#contract'
import { sectionOf } from '#policy'
import { Refusal, type ReadContext, type WriteContext } from '../../kernel'
import { personOf } from '../../records/caller'
import { filingById } from '../../records/filing'
import { membersOf } from '../../records/members'
import { namesOf } from '../../records/people'

/** The newest of a thread; older ones are not asked for again. */
const SHOWN = 100

type Place = RequestOf<Routes['together']['notes']>['params']

/** A short thread beside one section, for the members only: no package, print or desk ever reads it. */
export async function notesOf(
  ctx: ReadContext,
  { params }: RequestOf<Routes['together']['notes']>,
): Promise<ResponseOf<Routes['together']['notes']>> {
  await refuseUnknownSection(ctx, params)
  const me = personOf(ctx).accountId
  const rows = await ctx.db
    .selectFrom('section_notes')
    .selectAll()
    .where('filing_id', '=', params.filingId)
    .where('section', '=', params.sectionId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
  const members = await membersOf(ctx.db, 'filing', params.filingId)
  const names = await namesOf(
    ctx.db,
    rows.map(({ by }) => by),
  )
  return {
    notes: rows.reverse().map((row) => ({
      id: row.id,
      text: ctx.services.vault.open(row.text),
      by: names.get(row.by) ?? '',
      role: members.find(({ accountId }) => accountId === row.by)?.role ?? null,
      isMine: row.by === me,
      at: row.at,
    })),
  }
}

/** Adds one note under the id the device made; the same again adds nothing. */
export async function addNote(
  ctx: WriteContext,
  { params, body }: RequestOf<Routes['together']['addNote']>,
): Promise<void> {
  await refuseUnknownSection(ctx, params)
  const by = personOf(ctx).accountId
  const known = await ctx.db
    .selectFrom('section_notes')
    .select(['by', 'filing_id'])
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (known !== undefined && (known.by !== by || known.filing_id !== params.filingId))
    throw new Refusal('REQUEST_INVALID')
  if (known === undefined)
    await ctx.db
      .insertInto('section_notes')
      .values({
        id: body.id,
        filing_id: params.filingId,
        section: params.sectionId,
        text: ctx.services.vault.seal(body.text),
        by,
        at: ctx.now,
      })
      .execute()
  await audit(ctx, 'filing.note', params)
}

/** The caller has seen the thread up to now. */
export async function readNotes(
  ctx: WriteContext,
  { params }: RequestOf<Routes['together']['readNotes']>,
): Promise<void> {
  await refuseUnknownSection(ctx, params)
  const seen = { read_at: ctx.now }
  await ctx.db
    .insertInto('note_reads')
    .values({
      filing_id: params.filingId,
      section: params.sectionId,
      account_id: personOf(ctx).accountId,
      ...seen,
    })
    .onConflict((conflict) => conflict.columns(['filing_id', 'section', 'account_id']).doUpdateSet(seen))
    .execute()
  await audit(ctx, 'filing.readNotes', params)
}

async function refuseUnknownSection(ctx: ReadContext, { filingId, sectionId }: Place): Promise<void> {
  const { form } = await filingById(ctx.db, filingId)
  if (sectionOf(form, sectionId) === undefined) throw new Refusal('NOT_FOUND')
}

const audit = (ctx: WriteContext, action: string, { filingId, sectionId }: Place) =>
  ctx.audit({ action, objectKind: 'filing', objectId: filingId, detail: { section: sectionId } })
