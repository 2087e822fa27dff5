import { newestForm } from '#policy'
import { useEffect, useState } from 'react'
import type { FilingRecord, Sync } from '../../sync'
import { useSync } from '../session/live-sync'

const form = newestForm('progress-entry')

/** The entry to write on: the one named, the one begun for this project, or a new one. Survives a kill. */
export function useEntryDraft(
  projectId: string | undefined,
  filingId: string | undefined,
): string | undefined {
  const sync = useSync()
  const [id, setId] = useState(filingId)
  useEffect(() => {
    if (id !== undefined || sync === undefined || projectId === undefined) return
    setId(begunEntry(sync, projectId) ?? newEntry(sync, projectId))
  }, [sync, projectId, id])
  return id
}

function newEntry(sync: Sync, projectId: string): string {
  const subject = { kind: 'project', projectId } as const
  return sync.start({ form: form.id, formVersion: form.version, subject, role: 'leader' })
}

function begunEntry(sync: Sync, projectId: string): string | undefined {
  return entriesOf(sync.store.getState().filings, projectId).find(
    ({ meta }) => meta.submission === null && (meta.view === null || meta.view.state === 'draft'),
  )?.meta.id
}

/** Every progress entry of a project that this phone holds. */
export function entriesOf(
  filings: Readonly<Record<string, FilingRecord>>,
  projectId: string,
): readonly FilingRecord[] {
  return Object.values(filings).filter(
    ({ meta }) => meta.subject.kind === 'project' && meta.subject.projectId === projectId,
  )
}
