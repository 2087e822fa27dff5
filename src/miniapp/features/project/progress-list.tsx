import type { Project } from '#contract'
import { ACTIVITY_KINDS, dayText, momentText } from '#policy'
import { Image, View } from '@tarojs/components'
import { a11y, tappable } from '../../components/a11y'
import { enlargePicture } from '../../platform'
import { pictureUrl, usePicture } from '../photos/use-picture'
import './project.css'

/** What was logged, newest first, with its photos. */
export function ProgressList({ entries }: { entries: Project['progress'] }) {
  const newestFirst = [...entries].sort((a, b) => (a.happenedOn < b.happenedOn ? 1 : -1))
  return (
    <View className="entries" {...a11y({ role: 'list' })}>
      {newestFirst.map((entry) => (
        <Entry key={entry.filingId} entry={entry} />
      ))}
    </View>
  )
}

const kindName = (kind: string): string => ACTIVITY_KINDS.find(({ value }) => value === kind)?.label ?? kind

function Entry({ entry }: { entry: Project['progress'][number] }) {
  const { happenedOn, kind, summary, photoIds, loggedAt, loggedBy } = entry
  return (
    <View className="card entry" {...a11y({ role: 'listitem' })}>
      <View className="entry-day">{`${dayText(happenedOn)} · ${kindName(kind)}`}</View>
      <View className="entry-text">{summary}</View>
      {photoIds.length > 0 && (
        <View className="entry-photos">
          {photoIds.map((id, index) => (
            <Thumbnail key={id} id={id} label={`${dayText(happenedOn)}照片第 ${index + 1} 张`} />
          ))}
        </View>
      )}
      <View className="caption">{`${loggedBy === '' ? '' : `${loggedBy} `}记于 ${momentText(loggedAt)}`}</View>
    </View>
  )
}

function Thumbnail({ id, label }: { id: string; label: string }) {
  const url = usePicture(id)
  const open = async () => {
    const whole = await pictureUrl(id, undefined, 'whole')
    enlargePicture([whole], whole)
  }
  return (
    <View
      className="entry-photo"
      {...tappable({ label: `放大看${label}`, onTap: () => void open().catch(() => undefined) })}
    >
      {url ? <Image className="entry-image" src={url} mode="aspectFill" {...alt(label)} /> : '照片'}
    </View>
  )
}

const alt = (label: string) =>
  process.env.TARO_ENV === 'weapp' ? a11y({ role: 'img', label }) : { nativeProps: { alt: label } }
