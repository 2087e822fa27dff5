import { LETTERS, type RequestOf, type ResponseOf, type Routes } from '#contract'
import { Refusal, type WriteContext } from '../../../kernel'
import { deskOf } from '../../../records/caller'
import { IMPORTED, recordEvent } from '../../../records/events'
import { accountsOf, ROLE_NAMES } from '../../../records/members'
import { nameOf } from '../../../records/people'
import { mergeEdits } from '../../filings/save-section'
import { importedBefore } from './imported-before'
import { openRescue, type Opened } from './read-rescue'

/**
 * 经办代为导入: the edits count as those of the person who exported them; what meets another answer stays a clash, and
 * nothing is submitted. Why it was done stands in the audit and in the history, and its people are told. The same file
 * again changes nothing and tells nobody.
 */
export async function importRescue(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['importRescue']>,
): Promise<ResponseOf<Routes['desk']['importRescue']>> {
  const opened = await openRescue(ctx, body)
  const { rescue, filing, role, sections } = opened
  if (filing === undefined) throw new Refusal('NOT_FOUND')
  if (filing.row.state !== 'draft' && filing.row.state !== 'returned') throw new Refusal('FILING_LOCKED')
  const count = { applied: 0, clashes: 0, refused: 0, photos: await photosBrought(ctx, opened) }
  for (const { section, baseVersion, changes } of sections) {
    const taken = changes.flatMap(({ change, outcome }) => (outcome === 'refused' ? [] : [change]))
    count.refused += changes.length - taken.length
    if (taken.length === 0) continue
    const merged = await mergeEdits(ctx, filing, section, rescue.accountId, {
      baseVersion,
      changes: taken as Parameters<typeof mergeEdits>[4]['changes'],
    })
    count.applied += merged.applied.length
    count.clashes += merged.clashes.length
  }
  const id = filing.row.id
  const before = await importedBefore(ctx.db, id, body.sha256)
  await ctx.audit({
    action: 'filing.importRescue',
    objectKind: 'filing',
    objectId: id,
    detail: {
      ...count,
      sha256: body.sha256,
      exportedBy: rescue.accountId,
      savedAt: rescue.savedAt,
    },
  })
  if (before !== undefined && count.applied === 0 && count.photos === before.photos) return count
  await recordEvent(ctx, id, { what: IMPORTED, by: '经办人员', note: body.reason })
  const who = `${ROLE_NAMES[role]}${await nameOf(ctx.db, rescue.accountId)}`
  const letter = LETTERS.rescued(id, who, count.applied, count.photos, body.reason)
  await ctx.tell({ to: await accountsOf(ctx.db, 'filing', id), ...letter })
  return count
}

/** How many of the file's photos this officer brought; those the phone had sent itself do not count. */
async function photosBrought(ctx: WriteContext, { rescue }: Opened): Promise<number> {
  const rows = await ctx.db
    .selectFrom('files')
    .select('id')
    .where('filing_id', '=', rescue.filingId)
    .where('created_by', '=', deskOf(ctx).accountId)
    .where('state', 'in', ['stored', 'held'])
    .execute()
  const brought = new Set(rows.map(({ id }) => id))
  return rescue.photos.filter(({ id }) => brought.has(id)).length
}
