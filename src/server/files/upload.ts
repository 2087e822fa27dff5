import type { fileRoutes, ResponseOf } from '#contract'
import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'

/** Where an upload stands, as the device sees it. */
export function present(file: Database['files']): ResponseOf<typeof fileRoutes.status> {
  return {
    fileId: file.id,
    offset: file.received,
    state: file.state,
    sha256: file.state === 'stored' ? file.announced_sha256 : null,
  }
}

/** The upload, or the 404 of one that was refused meanwhile. */
export async function uploadOf(db: Kysely<Database>, fileId: string): Promise<Database['files']> {
  const file = await db.selectFrom('files').selectAll().where('id', '=', fileId).executeTakeFirst()
  if (file === undefined) throw new Refusal('NOT_FOUND')
  return file
}
