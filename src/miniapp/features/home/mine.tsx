import type { FilingSummary, Status } from '#contract'
import { LinkRow, Section } from '../../components/section'
import { go } from '../../platform'
import { useHere, useOnlyHere } from './only-here'

interface Props {
  /** What the server lists; absent while nothing is known of it. */
  filings?: readonly FilingSummary[]
  workshops?: readonly { id: string; name: string; unitName: string; status: Status }[]
}

/** What I am part of: what only this phone knows of first, then filings and workshops. */
export function Mine({ filings, workshops = [] }: Props) {
  const here = useHere()
  const onlyHere = useOnlyHere(filings?.map(({ id }) => id))
  if (onlyHere.length + (filings?.length ?? 0) + workshops.length === 0) return null
  return (
    <Section title="我的申报和工作室">
      {onlyHere.map(({ id, title, note }) => (
        <LinkRow key={id} title={title} note={note} onTap={() => void go('applyTasks', { filingId: id })} />
      ))}
      {workshops.map(({ id, name, unitName, status }) => (
        <LinkRow
          key={id}
          title={name}
          note={`${status.phrase} · ${unitName}`}
          onTap={() => void go('workshop', { workshopId: id })}
        />
      ))}
      {filings?.map(({ id, title, status, waitingFor }) => (
        <LinkRow
          key={id}
          title={title}
          note={here[id] ?? `${status.phrase} · ${waitingFor}`}
          onTap={() => void go('applyTasks', { filingId: id })}
        />
      ))}
    </Section>
  )
}
