import { newestForm } from '#policy'
import { useEffect, useState } from 'react'
import type { FilingRecord, Sync } from '../../sync'
import { useSync } from '../session/live-sync'

const form = newestForm('annual-report')

interface Year {
  readonly workshopId: string | undefined
  readonly year: string | undefined
  readonly filingId: string | undefined
}

/** The report of a workshop's year: the one there is, or a new one begun on this phone. */
export function useReport({ workshopId, year, filingId }: Year): string | undefined {
  const sync = useSync()
  const [id, setId] = useState(filingId)
  useEffect(() => {
    if (id !== undefined || sync === undefined || workshopId === undefined || year === undefined) return
    setId(begunReport(sync, workshopId, Number(year)) ?? newReport(sync, workshopId, Number(year)))
  }, [sync, workshopId, year, id])
  return id
}

function newReport(sync: Sync, workshopId: string, year: number): string {
  const subject = { kind: 'workshopYear', workshopId, year } as const
  return sync.start({ form: form.id, formVersion: form.version, subject, role: 'contact' })
}

function begunReport(sync: Sync, workshopId: string, year: number): string | undefined {
  const isThis = ({ meta: { subject, refusal } }: FilingRecord) =>
    subject.kind === 'workshopYear' &&
    subject.workshopId === workshopId &&
    subject.year === year &&
    refusal === null
  return Object.values(sync.store.getState().filings).find(isThis)?.meta.id
}
