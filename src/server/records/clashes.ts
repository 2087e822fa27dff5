import type { Section } from '#policy'
import type { Kysely } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Vault } from '../services'
import type { Database } from '../store/database'
import { openAt, sealAt } from './sealing'

export interface OpenClash {
  readonly id: string
  readonly section: string
  readonly path: string
  /** The section version that first showed it; an edit based on an older one was made without knowing. */
  readonly version: number
  readonly mine: unknown
  readonly mineBy: string
  readonly theirs: unknown
  readonly theirsBy: string
  readonly theirsAt: string
}

/** The clashes of these sections that wait for a person's choice, in plain. */
export async function openClashes(
  db: Kysely<Database>,
  vault: Vault,
  filingId: string,
  sections: readonly Section[],
): Promise<readonly OpenClash[]> {
  const rows = await db
    .selectFrom('clashes')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .execute()
  return rows.flatMap((row) => {
    const section = sections.find(({ id }) => id === row.section)
    if (section === undefined) return []
    const plain = (stored: string) => openAt(vault, section, row.path, JSON.parse(stored))
    return {
      id: row.id,
      section: row.section,
      path: row.path,
      version: row.version,
      mine: plain(row.mine),
      mineBy: row.mine_by,
      theirs: plain(row.theirs),
      theirsBy: row.theirs_by,
      theirsAt: row.theirs_at,
    }
  })
}

/** Keeps both values; a newer value of the same person replaces the one that already waits. */
export async function openClash(
  ctx: WriteContext,
  filingId: string,
  section: Section,
  clash: Omit<OpenClash, 'id' | 'section'>,
): Promise<void> {
  const sealed = (value: unknown) =>
    JSON.stringify(sealAt(ctx.services.vault, section, clash.path, value) ?? null)
  // The answers are others now: who decided about the earlier ones has not seen these.
  const kept = {
    id: ctx.services.newId(),
    version: clash.version,
    mine: sealed(clash.mine),
    theirs: sealed(clash.theirs),
    theirs_by: clash.theirsBy,
    theirs_at: clash.theirsAt,
    opened_at: ctx.now,
  }
  const replaced = await ctx.db
    .updateTable('clashes')
    .set(kept)
    .where('filing_id', '=', filingId)
    .where('section', '=', section.id)
    .where('path', '=', clash.path)
    .where('mine_by', '=', clash.mineBy)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (Number(replaced.numUpdatedRows) > 0) return
  await ctx.db
    .insertInto('clashes')
    .values({
      ...kept,
      filing_id: filingId,
      section: section.id,
      path: clash.path,
      mine_by: clash.mineBy,
      closed_at: null,
      closed_by: null,
    })
    .execute()
}

/** A person has chosen. */
export async function closeClashes(ctx: WriteContext, ids: readonly string[], by: string): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .updateTable('clashes')
    .set({ closed_at: ctx.now, closed_by: by })
    .where('id', 'in', ids)
    .execute()
}

/** Every clash a section ever had, open ones too, the waiting answer in plain. */
export async function clashesEver(
  db: Kysely<Database>,
  vault: Vault,
  filingId: string,
  section: Section,
): Promise<readonly (Pick<OpenClash, 'path' | 'mine' | 'mineBy'> & Times)[]> {
  const rows = await db
    .selectFrom('clashes')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('section', '=', section.id)
    .orderBy('opened_at')
    .execute()
  return rows.map((row) => ({
    path: row.path,
    mine: openAt(vault, section, row.path, JSON.parse(row.mine)),
    mineBy: row.mine_by,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  }))
}

interface Times {
  readonly openedAt: string
  readonly closedAt: string | null
  readonly closedBy: string | null
}
