import type { FilingSummary, Status } from '#contract'
import { LinkRow, Section } from '../../components/section'
import { go } from '../../platform'
import { useOnlyHere } from './only-here'

interface Props {
  filings: readonly FilingSummary[]
  workshops: readonly { id: string; name: string; unitName: string; status: Status }[]
}

/** What I am part of: drafts of this phone that the server does not know yet first, then filings and workshops. */
export function Mine({ filings, workshops }: Props) {
  const onlyHere = useOnlyHere(filings.map(({ id }) => id))
  if (onlyHere.length + filings.length + workshops.length === 0) return null
  return (
    <Section title="我的申报和工作室">
      {onlyHere.map(({ id, startedText }) => (
        <LinkRow
          key={id}
          title={`${startedText} 开始的草稿`}
          note="仅在本机，联网登录后自动上传"
          onTap={() => void go('applyTasks', { filingId: id })}
        />
      ))}
      {workshops.map(({ id, name, unitName, status }) => (
        <LinkRow
          key={id}
          title={name}
          note={`${status.phrase} · ${unitName}`}
          onTap={() => void go('workshop', { workshopId: id })}
        />
      ))}
      {filings.map(({ id, title, status, waitingFor }) => (
        <LinkRow
          key={id}
          title={title}
          note={`${status.phrase} · ${waitingFor}`}
          onTap={() => void go('applyTasks', { filingId: id })}
        />
      ))}
    </Section>
  )
}
