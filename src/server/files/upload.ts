import type { fileRoutes, ResponseOf } from '#contract'
import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import { hasArrived } from '../records/files'
import type { Database } from '../store/database'
import type { FileRow } from '../store/tables/operation'

/** Where an upload stands, as the device sees it. What the scanner refused is said as a refusal, whenever it is asked. */
export function present(file: FileRow): ResponseOf<typeof fileRoutes.status> {
  const { state } = file
  if (state === 'refused') throw new Refusal('FILE_UNSAFE')
  return {
    fileId: file.id,
    offset: file.received,
    state,
    sha256: hasArrived(file) ? file.announced_sha256 : null,
  }
}

/** The upload, or the 404 of one that was refused meanwhile. */
export async function uploadOf(db: Kysely<Database>, fileId: string): Promise<FileRow> {
  const file = await db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (file === undefined) throw new Refusal('NOT_FOUND')
  return file
}
