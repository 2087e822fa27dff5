import { LETTERS } from '#contract'
import type { WriteContext } from '../kernel'
import { recordEvent } from '../records/events'
import { accountsOf } from '../records/members'
import type { Services } from '../services'
import type { Store } from '../store/store'
import type { FileRow } from '../store/tables/operation'
import { runWork } from '../work'

const JOB = 'release-held'
/** So many a turn, the ones that wait longest first. */
const A_TURN = 50

interface Parts {
  readonly store: Store
  readonly services: Services
}

/**
 * Asks the scanner again about every file that waits for it (待安全检查), and stops at the first it cannot speak about:
 * it is still out of reach. Where the scanner was taken out of the settings, nothing waits for it any more. Gives how
 * many were decided.
 */
export async function releaseHeld(parts: Parts): Promise<number> {
  const held = await parts.store.db
    .selectFrom('files')
    .selectAll()
    .where('state', '=', 'held')
    .orderBy('created_at')
    .limit(A_TURN)
    .execute()
  let decided = 0
  for (const file of held) {
    const verdict = await verdictOn(parts.services, file)
    if (verdict === 'unknown') break
    await runWork(parts, { kind: 'system', job: JOB }, (work) => decide(work, file, verdict === 'clean'))
    decided += 1
  }
  return decided
}

async function verdictOn({ scanner, files }: Services, { held_name: name }: FileRow) {
  if (scanner === undefined) return 'clean'
  const bytes = name === null ? undefined : await files.get(name)
  return bytes === undefined ? 'unknown' : scanner.verdictOn(bytes)
}

async function decide(work: WriteContext, file: FileRow, isClean: boolean): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable('files')
    .set(
      isClean
        ? { state: 'stored', held_name: null }
        : { state: 'refused', held_name: null, stored_name: null, thumb_name: null },
    )
    .where('id', '=', file.id)
    .where('state', '=', 'held')
    .executeTakeFirst()
  await work.audit({
    action: isClean ? 'file.release' : 'file.refuse',
    objectKind: 'file',
    objectId: file.id,
    detail: { filingId: file.filing_id, isScanned: work.services.scanner !== undefined },
  })
  if (numUpdatedRows !== 1n) return
  const gone = isClean ? [file.held_name] : [file.held_name, file.stored_name, file.thumb_name]
  for (const name of gone) if (name !== null) work.afterCommit(() => work.services.files.remove(name))
  if (isClean) return
  await recordEvent(work, file.filing_id, { what: '一份附件没有通过安全检查', by: '系统' })
  const to = await accountsOf(work.db, 'filing', file.filing_id)
  await work.tell({ to, ...LETTERS.fileRefused(file.filing_id) })
}
