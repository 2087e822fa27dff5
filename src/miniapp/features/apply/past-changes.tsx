import type { PastChange } from '#contract'
import { dayText, fieldAt, readPath, sameValue, shanghaiDay, type SectionValues } from '#policy'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { Page } from '../../components/page'
import { Section } from '../../components/section'
import { Skeleton } from '../../components/skeleton'
import { useGradually } from '../../components/use-gradually'
import { go, useNetwork } from '../../platform'
import type { FilingRecord } from '../../sync'
import { recordOf, sectionIn, type Draft } from '../forms/draft'
import { lockedWords } from '../forms/locked-words'
import { NetworkNotice } from '../forms/network-notice'
import { useFiling } from '../forms/use-draft'
import { PastChangeCard, type WayBack } from './past-change'
import { usePastChanges, type PastChangesRead } from './use-past-changes'

interface Props {
  draft: Draft
  sectionId: string
}

/** 修改记录: newest first, by day. What comes back is typed again like everything else: it merges, waits and is locked alike. */
export function PastChanges({ draft, sectionId }: Props) {
  const section = sectionIn(draft, sectionId)
  const filing = useFiling(draft)
  const read = usePastChanges(draft.filingId, section.id)
  if (filing === undefined) return null
  const { changes, hasMore, problem, isLoading, readOn } = read
  return (
    <Page title={`${section.title}：修改记录`} notice={<NetworkNotice />}>
      {changes === undefined || changes.length === 0 ? (
        <NothingToShow read={read} isOnServer={filing.meta.isOnServer} />
      ) : (
        <>
          <View className="caption">
            没有采用的内容也在这里。连着打的字合成一条；身份证号等只显示一部分。
          </View>
          <Days draft={draft} filing={filing} sectionId={section.id} changes={changes} />
          {problem && (
            <Banner tone="wait" title={problem.title}>
              {problem.next}
            </Banner>
          )}
          {hasMore && (
            <Button kind="secondary" isBusy={isLoading} onTap={readOn}>
              看更早的
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

function NothingToShow({ read, isOnServer }: { read: PastChangesRead; isOnServer: boolean }) {
  const { changes, problem, isLoading, readOn } = read
  const isOffline = useNetwork() === 'offline'
  if (changes !== undefined || !isOnServer)
    return <EmptyState title="还没有修改记录" next="这一部分填写并上传以后，每次修改都记在这里。" />
  const again = (
    <Button kind="secondary" isBusy={isLoading} onTap={readOn}>
      再试一次
    </Button>
  )
  if (isOffline)
    return (
      <EmptyState title="联网才能看修改记录" next="已填写的内容都在本机，可以照常填写。" action={again} />
    )
  return problem === undefined ? <Skeleton rows={4} /> : <EmptyState {...problem} action={again} />
}

interface DaysProps extends Props {
  filing: FilingRecord
  changes: readonly PastChange[]
}

function Days({ draft, filing, sectionId, changes }: DaysProps) {
  const { sync, filingId } = draft
  const [before, setBefore] = useState<Readonly<Record<string, unknown>>>({})
  const drawn = useGradually(changes.length, 6)
  const record = recordOf(draft, sectionId)
  const section = sectionIn(draft, sectionId)
  const isKnown = ({ path }: PastChange) => fieldAt(section, path) !== undefined
  const write = (path: string, value: unknown) => {
    sync.edit(filingId, sectionId, path, value as Parameters<typeof sync.edit>[3])
    sync.flush()
  }
  const bringBack = ({ id, path, back }: PastChange) => {
    setBefore({ ...before, [id]: readPath(record.values, path) })
    write(path, back?.value)
  }
  const wayOf = (change: PastChange): WayBack => {
    if (!record.editable || !isKnown(change)) return 'none'
    const way = wayBack(change, record.values)
    return way === 'here' && change.id in before ? 'brought' : way
  }
  const days = [...new Set(changes.slice(0, drawn).map(({ at }) => shanghaiDay(at)))]
  return (
    <>
      {!record.editable && <Locked words={lockedWords(filing, record, 0)} />}
      {days.map((day) => (
        <Section key={day} title={dayText(day)}>
          {changes
            .slice(0, drawn)
            .filter(({ at }) => shanghaiDay(at) === day)
            .map((change) => (
              <PastChangeCard
                key={change.id}
                change={change}
                way={wayOf(change)}
                onBack={() => bringBack(change)}
                onUndo={() => write(change.path, before[change.id])}
                onDecide={() => void go('applyConflicts', { filingId })}
              />
            ))}
        </Section>
      ))}
    </>
  )
}

const Locked = ({ words: { title, next } }: { words: ReturnType<typeof lockedWords> }) => (
  <Banner tone="plain" title={title}>
    {`记录可以看，现在不能恢复。${next}`}
  </Banner>
)

/** Whether a content can come back now; a whole row only where it is gone, or what was added to it since would go. */
function wayBack({ path, back, outcome }: PastChange, values: SectionValues): WayBack {
  if (outcome === 'waiting') return 'decide'
  if (back === null) return 'none'
  const standing = readPath(values, path)
  const [fieldId, rowId, columnId] = path.split('/')
  if (sameValue(standing, back.value)) return 'here'
  if (rowId === undefined) return 'free'
  if (columnId === undefined) return standing === null ? 'free' : 'none'
  return readPath(values, `${fieldId}/${rowId}`) === null ? 'noRow' : 'free'
}
