import { ACTIVITY_KINDS, dayText, isDay } from '#policy'
import { useEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { LinkRow, Section } from '../../components/section'
import { go } from '../../platform'
import { submissionStatus, type FilingRecord, type SyncState } from '../../sync'
import { useSyncState } from '../session/use-sync-state'
import { entriesOf } from './use-entry-draft'

interface Props {
  projectId: string
  /** The entries the server shows already. */
  shown: readonly string[]
  /** An entry got its receipt: the server has more to show. */
  onArrived: () => void
}

/** Entries written on this phone that the project does not show yet, each with where it is. */
export function UnsentEntries({ projectId, shown, onArrived }: Props) {
  const entries = useSyncState(
    useShallow((all: SyncState) =>
      entriesOf(all.filings, projectId).filter(({ meta }) => !shown.includes(meta.id)),
    ),
  )
  const isOnline = useSyncState((all) => all.isOnline)
  const arrived = entries.filter(
    (entry) => submissionStatus({ isOnline }, entry).receipt !== undefined,
  ).length
  const tell = useRef(onArrived)
  useEffect(() => {
    tell.current = onArrived
  })
  useEffect(() => {
    if (arrived > 0) tell.current()
  }, [arrived])
  const written = entries.filter(isBegun)
  if (written.length === 0) return null
  return (
    <Section title="还没有记入的进展">
      {written.map((entry) => (
        <LinkRow
          key={entry.meta.id}
          title={titleOf(entry)}
          note={noteOf(entry, isOnline)}
          onTap={() => void go('progressEntry', { projectId, filingId: entry.meta.id })}
        />
      ))}
    </Section>
  )
}

/** The day is filled in by itself; anything more was written. */
const isBegun = ({ sections }: FilingRecord): boolean =>
  Object.keys(sections.entry?.values ?? {}).some((fieldId) => fieldId !== 'happenedOn')

function titleOf({ sections }: FilingRecord): string {
  const { happenedOn, kind } = sections.entry?.values ?? {}
  const day = typeof happenedOn === 'string' && isDay(happenedOn) ? dayText(happenedOn) : '日期未填'
  const name = ACTIVITY_KINDS.find(({ value }) => value === kind)?.label ?? '进展'
  return `${day} ${name}`
}

function noteOf(entry: FilingRecord, isOnline: boolean): string {
  const { phrase, refusal } = submissionStatus({ isOnline }, entry)
  if (refusal !== undefined) return refusal.message
  return phrase === '未提交' ? '草稿，还没有提交' : phrase
}
