import type { Kysely, Selectable } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Database } from '../store/database'

/** The parts that are sent back and not yet mended. */
export async function openMarks(
  db: Kysely<Database>,
  filingId: string,
): Promise<readonly Selectable<Database['section_marks']>[]> {
  return db
    .selectFrom('section_marks')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('closed_at', 'is', null)
    .orderBy('at')
    .orderBy('section')
    .execute()
}

/** Closes marks: one section's, or all of a filing. */
export async function closeMarks(ctx: WriteContext, filingId: string, section?: string): Promise<void> {
  const open = ctx.db
    .updateTable('section_marks')
    .set({ closed_at: ctx.now })
    .where('filing_id', '=', filingId)
    .where('closed_at', 'is', null)
  await (section === undefined ? open : open.where('section', '=', section)).execute()
}

/** Whose part is said to be filled in. */
export async function handedOver(
  db: Kysely<Database>,
  filingId: string,
): Promise<readonly ('leader' | 'unit')[]> {
  const rows = await db
    .selectFrom('hand_overs')
    .select('side')
    .where('filing_id', '=', filingId)
    .orderBy('side')
    .execute()
  return rows.map(({ side }) => side)
}
