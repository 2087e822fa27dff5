import { LETTERS, type RequestOf, type ResponseOf, type Routes } from '#contract'
import { Refusal, type WriteContext } from '../../../kernel'
import { IMPORTED, recordEvent } from '../../../records/events'
import { accountsOf, ROLE_NAMES } from '../../../records/members'
import { nameOf } from '../../../records/people'
import { mergeEdits } from '../../filings/save-section'
import { openRescue } from './read-rescue'

/**
 * 经办代为导入: the edits count as those of the person who exported them; what meets another answer stays a clash, and
 * nothing is submitted. Why it was done stands in the audit and in the history, and its people are told.
 */
export async function importRescue(
  ctx: WriteContext,
  { body }: RequestOf<Routes['desk']['importRescue']>,
): Promise<ResponseOf<Routes['desk']['importRescue']>> {
  const { rescue, filing, role, sections } = await openRescue(ctx, body)
  if (filing.row.state !== 'draft' && filing.row.state !== 'returned') throw new Refusal('FILING_LOCKED')
  const count = { applied: 0, clashes: 0, refused: 0 }
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
  await recordEvent(ctx, id, { what: IMPORTED, by: '经办人员', note: body.reason })
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
  const who = `${ROLE_NAMES[role]}${await nameOf(ctx.db, rescue.accountId)}`
  const letter = LETTERS.rescued(id, who, count.applied, body.reason)
  await ctx.tell({ to: await accountsOf(ctx.db, 'filing', id), ...letter })
  return count
}
