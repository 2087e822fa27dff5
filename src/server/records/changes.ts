import type { Change, Section } from '#policy'
import type { Kysely, Selectable } from 'kysely'
import type { WriteContext } from '../kernel'
import type { Vault } from '../services'
import type { Database } from '../store/database'
import { openAt, sealAt } from './sealing'

/** Keeps every edit that reached the server, the losers of a clash too. */
export async function keepChanges(
  ctx: WriteContext,
  place: {
    readonly filingId: string
    readonly section: Section
    readonly version: number
    readonly by: string
  },
  changes: readonly (Change & { readonly outcome: 'applied' | 'clashed' })[],
): Promise<void> {
  if (changes.length === 0) return
  const sealed = ({ path }: Change, value: unknown) =>
    JSON.stringify(sealAt(ctx.services.vault, place.section, path, value) ?? null)
  await ctx.db
    .insertInto('section_changes')
    .values(
      changes.map((change) => ({
        id: ctx.services.newId(),
        filing_id: place.filingId,
        section: place.section.id,
        version: place.version,
        path: change.path,
        from_value: sealed(change, change.from),
        to_value: sealed(change, change.to),
        outcome: change.outcome,
        by: place.by,
        at: ctx.now,
      })),
    )
    .execute()
}

/** Who last wrote at a path, or on the row around it or a cell inside it. */
export async function lastWriter(
  db: Kysely<Database>,
  filingId: string,
  section: string,
  path: string,
): Promise<{ readonly by: string; readonly at: string } | undefined> {
  const rows = await db
    .selectFrom('section_changes')
    .select(['path', 'by', 'at'])
    .where('filing_id', '=', filingId)
    .where('section', '=', section)
    .where('outcome', '=', 'applied')
    .orderBy('version', 'desc')
    .execute()
  return rows.find((row) => isWithin(row.path, path) || isWithin(path, row.path))
}

/** What one person brought to a section after a version of it, the losers of a clash too; in plain. */
export async function changesSince(
  db: Kysely<Database>,
  vault: Vault,
  {
    filingId,
    section,
    by,
    version,
  }: {
    readonly filingId: string
    readonly section: Section
    readonly by: string
    readonly version: number
  },
): Promise<readonly { readonly path: string; readonly to: unknown }[]> {
  const rows = await db
    .selectFrom('section_changes')
    .select(['path', 'to_value'])
    .where('filing_id', '=', filingId)
    .where('section', '=', section.id)
    .where('by', '=', by)
    .where('version', '>', version)
    .execute()
  return rows.map((row) => ({
    path: row.path,
    to: openAt(vault, section, row.path, JSON.parse(row.to_value)),
  }))
}

/** `rows/r1/name` is within `rows/r1`. */
export function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}/`)
}

export type ChangeRow = Selectable<Database['section_changes']>

interface Reach {
  /** The change whose elders are wanted. */
  readonly before: ChangeRow | undefined
  /** Nothing newer than this moment. */
  readonly until: string | undefined
  readonly limit: number
}

/** Changes of one section, newest first; what was saved at once stands by its place, the cells of a row together. */
export async function changesOf(
  db: Kysely<Database>,
  filingId: string,
  section: string,
  { before, until, limit }: Reach,
): Promise<readonly ChangeRow[]> {
  const all = db
    .selectFrom('section_changes')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('section', '=', section)
  const known = until === undefined ? all : all.where('at', '<=', until)
  const older =
    before === undefined
      ? known
      : known.where((is) => {
          const isSameSave = [is('at', '=', before.at), is('version', '=', before.version)]
          return is.or([
            is('at', '<', before.at),
            is.and([is('at', '=', before.at), is('version', '<', before.version)]),
            is.and([...isSameSave, is('path', '>', before.path)]),
            is.and([...isSameSave, is('path', '=', before.path), is('id', '<', before.id)]),
          ])
        })
  return older
    .orderBy('at', 'desc')
    .orderBy('version', 'desc')
    .orderBy('path')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** One change of a section; undefined for an id of anything else. */
export async function changeById(
  db: Kysely<Database>,
  filingId: string,
  section: string,
  id: string,
): Promise<ChangeRow | undefined> {
  return db
    .selectFrom('section_changes')
    .selectAll()
    .where('id', '=', id)
    .where('filing_id', '=', filingId)
    .where('section', '=', section)
    .executeTakeFirst()
}

/** What was written at these places after all, oldest first. */
export async function appliedAt(
  db: Kysely<Database>,
  filingId: string,
  section: string,
  paths: readonly string[],
): Promise<readonly ChangeRow[]> {
  if (paths.length === 0) return []
  return db
    .selectFrom('section_changes')
    .selectAll()
    .where('filing_id', '=', filingId)
    .where('section', '=', section)
    .where('outcome', '=', 'applied')
    .where('path', 'in', [...new Set(paths)])
    .orderBy('at')
    .execute()
}
