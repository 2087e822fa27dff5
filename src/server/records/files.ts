import type { fileSchema } from '#contract'
import type { Kysely } from 'kysely'
import type { InferOutput } from 'valibot'
import type { Database } from '../store/database'

/** The files of a filing that have fully arrived. `sha256` is of the bytes the device sent. */
export async function storedFiles(
  db: Kysely<Database>,
  filingId: string,
): Promise<InferOutput<typeof fileSchema>[]> {
  const rows = await db
    .selectFrom('files')
    .select(['id', 'section', 'path', 'announced_sha256', 'size', 'grade'])
    .where('filing_id', '=', filingId)
    .where('state', '=', 'stored')
    .orderBy('created_at')
    .execute()
  return rows.map(({ announced_sha256, ...row }) => ({ ...row, sha256: announced_sha256 }))
}
