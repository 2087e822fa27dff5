import type { Kysely } from 'kysely'
import * as v from 'valibot'
import { fromJson } from '../../../records/json'
import type { Database } from '../../../store/database'

const detailSchema = v.object({ sha256: v.string(), photos: v.optional(v.number(), 0) })

/** The last import of this very file, by the proof it left. */
export async function importedBefore(
  db: Kysely<Database>,
  filingId: string,
  sha256: string,
): Promise<{ readonly at: string; readonly photos: number } | undefined> {
  const rows = await db
    .selectFrom('audit')
    .select(['at', 'detail'])
    .where('object_kind', '=', 'filing')
    .where('object_id', '=', filingId)
    .where('action', '=', 'filing.importRescue')
    .orderBy('seq', 'desc')
    .execute()
  const all = rows.map(({ at, detail }) => ({ at, ...fromJson(detailSchema, detail) }))
  return all.find((one) => one.sha256 === sha256)
}
