import type { Kysely } from 'kysely'
import { Refusal } from '../kernel'
import type { Database } from '../store/database'
import type { Filing } from './filing'
import { noticeById } from './notices'

/** The version a draft has to be filled in with: the one its round was called with; elsewhere the one it began with. */
export async function pinnedVersion(db: Kysely<Database>, { row, subject }: Filing): Promise<number> {
  if (subject.kind !== 'notice') return row.form_version
  const notice = await noticeById(db, subject.noticeId)
  return row.form === 'project-application' ? notice.project_form_version : notice.form_version
}

/** A draft older than its round's version is led over (`movesTo`); for one ahead of it there is no way back. */
export function refuseAhead(formVersion: number, pinned: number): void {
  if (formVersion > pinned) throw new Refusal('FORM_AHEAD')
}

/** A round is judged by one version of its form; what is being corrected keeps the version it was submitted with. */
export async function refuseOutdated(db: Kysely<Database>, filing: Filing): Promise<void> {
  if (filing.row.state !== 'draft') return
  if (filing.row.form_version !== (await pinnedVersion(db, filing))) throw new Refusal('FORM_OUTDATED')
}
