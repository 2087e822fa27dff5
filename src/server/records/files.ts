import type { fileSchema } from '#contract'
import type { Kysely } from 'kysely'
import type { InferOutput } from 'valibot'
import type { Database } from '../store/database'
import type { FileRow } from '../store/tables/operation'

type Arrived = Exclude<FileRow['state'], 'receiving'>

/** All bytes of it were here once, with the hash the device announced. */
export const hasArrived = <F extends Pick<FileRow, 'state'>>(file: F): file is F & { state: Arrived } =>
  file.state !== 'receiving'

/** The files of a filing that have fully arrived, checked or not. `sha256` is of the bytes the device sent. */
export async function arrivedFiles(
  db: Kysely<Database>,
  filingId: string,
): Promise<InferOutput<typeof fileSchema>[]> {
  const rows = await db
    .selectFrom('files')
    .select(['id', 'kind', 'state', 'section', 'path', 'announced_sha256', 'size', 'grade'])
    .where('filing_id', '=', filingId)
    .orderBy('created_at')
    .execute()
  return rows.filter(hasArrived).map(({ announced_sha256, ...row }) => ({ ...row, sha256: announced_sha256 }))
}
