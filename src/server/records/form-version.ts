import type { Kysely } from 'kysely'
import type { Database } from '../store/database'
import type { Filing } from './filing'
import { noticeById } from './notices'

/** The version a draft has to be filled in with: the one its round was called with; elsewhere the one it began with. */
export async function pinnedVersion(db: Kysely<Database>, { row, subject }: Filing): Promise<number> {
  if (subject.kind !== 'notice' || row.form !== 'combined-application') return row.form_version
  return (await noticeById(db, subject.noticeId)).form_version
}
